/** A partnership of twelve schools that keeps its cycle from its first school year on, and what happens to it in six. */
import { addBlueprintBodies } from '../../../src/areas/bodies/index.ts'
import { beginCohorts, takeOverCohorts } from '../../../src/areas/cycle/commands.ts'
import { addBlueprintCycle } from '../../../src/areas/cycle/index.ts'
import { findCohorts, findTrainingSchools } from '../../../src/areas/cycle/queries.ts'
import { proposeCohorts } from '../../../src/areas/cycle/rules.ts'
import type { Day } from '../../../src/platform/clock.ts'
import type { Factories, TestOrganisation, TestPerson, TestTheme } from '../factories.ts'

/** The school years that are lived through, each by the year in which it begins. */
export const schoolYears = [2026, 2027, 2028, 2029, 2030, 2031] as const
export const [firstYear] = schoolYears

/** Somebody in a role for some time; `endsOn` is the last day, null for whoever stays. */
export type Appointment = { person: string; role: string; at: string; startsOn: Day; endsOn: Day | null }

export type LivingPartnership = {
  partnership: Factories
  coordinator: TestPerson
  schools: ReadonlyMap<string, TestOrganisation>
  theme: TestTheme
  roster: readonly Appointment[]
}

const boards = {
  Duin: ['Anker', 'Baken', 'Duinroos', 'Eiland'],
  Veld: ['Fuut', 'Golf', 'Haven', 'Iep'],
  Dijk: ['Kade', 'Linde', 'Molen'],
} as const
export const boardNames: readonly string[] = Object.keys(boards)
export const trainingSchools: readonly string[] = Object.values(boards).flat()
export const institute = 'Hogeschool'

/** Wants to become a training school in the first year, and starts with the second. */
export const starter = { name: 'Nieuwe Maan', board: 'Dijk', candidateSince: '2026-10-01', startsOn: '2027-08-01' }

/** Leaves in the middle of the fourth year: the school that had its turn in the very first. */
export const leavesOn = '2029-12-31'

const always = { startsOn: '2020-08-01', endsOn: null }
const mentorChange = { school: 'Golf', lastDay: '2028-02-29', firstDay: '2028-03-01' }

/** Somebody in each role at a school; one mentor makes place for another on the way. */
function staffOf(school: string, since: Day): Appointment[] {
  const roles = { Leider: 'school-leader', Opleider: 'school-trainer', Student: 'student-teacher' }
  const others = Object.entries(roles).map(([called, role]) => ({
    person: `${called} ${school}`,
    role,
    at: school,
    startsOn: since,
    endsOn: null,
  }))
  const mentor = { person: `Mentor ${school}`, role: 'mentor', at: school, startsOn: since, endsOn: null }
  if (school !== mentorChange.school) return [...others, mentor]
  return [
    ...others,
    { ...mentor, endsOn: mentorChange.lastDay },
    { ...mentor, person: `Opvolger ${school}`, startsOn: mentorChange.firstDay },
  ]
}

function rosterOf(): Appointment[] {
  return [
    { person: 'Petra', role: 'project-coordinator', at: 'Duin', ...always },
    ...boardNames.flatMap((at) => [
      { person: `Bestuurder ${at}`, role: 'board-member', at, ...always },
      { person: `Verbinder ${at}`, role: 'partnership-coordinator', at, ...always },
    ]),
    { person: 'Ineke', role: 'institute-coordinator', at: institute, ...always },
    { person: 'Truus', role: 'school-trainer-trainer', at: institute, ...always },
    { person: 'Toon', role: 'mentor-trainer', at: institute, ...always },
    ...['Ida', 'Ilse', 'Ivo'].map((person) => ({ person, role: 'institute-trainer', at: institute, ...always })),
    ...trainingSchools.flatMap((school) => staffOf(school, always.startsOn)),
    ...staffOf(starter.name, starter.candidateSince),
  ]
}

/** Founds it on the first day of the first school year: rows, bodies and cohorts are there, and the first year grows. */
export async function found(partnership: Factories): Promise<LivingPartnership> {
  const firstDay = `${firstYear}-08-01`
  const places = new Map<string, TestOrganisation>([[institute, await partnership.institute(institute)]])
  const schools = new Map<string, TestOrganisation>()
  for (const [name, names] of Object.entries(boards)) {
    const board = await partnership.board(name)
    places.set(name, board)
    for (const school of names) schools.set(school, await partnership.school(school, board))
  }
  const roster = rosterOf()
  const living = { partnership, schools, theme: await partnership.theme('Samen leren'), roster }
  const people = new Map<string, TestPerson>()
  for (const appointment of roster.filter(({ at }) => at !== starter.name)) {
    const person = people.get(appointment.person) ?? (await partnership.person(appointment.person))
    people.set(appointment.person, person)
    await appoint(living, person, appointment, places)
  }
  const coordinator = people.get('Petra')
  if (!coordinator) throw new Error('nobody coordinates')
  await partnership.inScope(async (tx) => {
    await addBlueprintBodies(tx, firstDay)
    await addBlueprintCycle(tx, firstDay)
    await beginCohorts(tx, firstYear)
    const proposed = proposeCohorts(await findTrainingSchools(tx, [], firstDay), await findCohorts(tx), {
      thisYear: firstYear,
    })
    await takeOverCohorts(tx, proposed, firstDay)
  }, coordinator.id)
  return { ...living, coordinator }
}

async function appoint(
  { partnership, schools }: Pick<LivingPartnership, 'partnership' | 'schools'>,
  person: TestPerson,
  { role, at, startsOn, endsOn }: Appointment,
  places: ReadonlyMap<string, TestOrganisation>,
): Promise<void> {
  const place = schools.get(at) ?? places.get(at)
  if (!place) throw new Error(`${at} is not there`)
  await partnership.appointment(person, role, place, { startsOn, endsOn })
}

/** What happens to schools on the first day of a month: one wants to take part and starts, another leaves. */
export async function changeSchools({ partnership, roster }: LivingPartnership, today: Day): Promise<void> {
  if (today === starter.candidateSince) {
    const board = { id: await idOfPlace(partnership, starter.board), name: starter.board, boardId: null }
    const school = await partnership.school(starter.name, board, { candidateSince: today })
    for (const appointment of roster.filter(({ at }) => at === starter.name))
      await partnership.appointment(await partnership.person(appointment.person), appointment.role, school, {
        startsOn: appointment.startsOn,
      })
  }
  if (today === starter.startsOn) await setSchool(partnership, starter.name, { startedOn: today })
  if (today === `${leavesOn.slice(0, 7)}-01`)
    await setSchool(partnership, await schoolThatLeaves(partnership), { endedOn: leavesOn })
}

const setSchool = (partnership: Factories, name: string, columns: { startedOn: Day } | { endedOn: Day }) =>
  partnership.inScope(({ db }) => db.updateTable('organisation').set(columns).where('name', '=', name).execute())

const idOfPlace = (partnership: Factories, name: string) =>
  partnership.inScope(async ({ db }) => {
    const { id } = await db.selectFrom('organisation').where('name', '=', name).select('id').executeTakeFirstOrThrow()
    return id
  })

/** The first by name of those that had their turn in the first year, and would have it again in the fifth. */
export const schoolThatLeaves = (partnership: Factories): Promise<string> =>
  partnership.inScope(async ({ db }) => {
    const { name } = await db
      .selectFrom('cohortSchool as placed')
      .innerJoin('organisation as school', 'school.id', 'placed.schoolId')
      .where('placed.cohortNumber', '=', 1)
      .orderBy('school.name')
      .select('school.name')
      .executeTakeFirstOrThrow()
    return name
  })
