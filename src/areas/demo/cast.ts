/** Who works where, in which role, and since when: the people and appointments of the demo. */
import type { Day } from '../../platform/clock.ts'
import type { RoleKey } from '../partnership/index.ts'
import type { DemoBank, Persona } from './bank.ts'
import { firstDayOf, lastDayOf } from './calendar.ts'
import { chanceOf } from './chance.ts'
import { demoId } from './demoId.ts'
import { instituteOf, type PlacedOrganisations, type StoriedSchool } from './organisations.ts'
import { type PeopleRegister, peopleRegister } from './people.ts'
import type { DemoAppointment, DemoOrganisation, DemoPerson, DemoPersona } from './records.ts'

export type Cast = { people: DemoPerson[]; appointments: DemoAppointment[]; personas: DemoPersona[] }

/** A period of whole school years: `until` is the last, null while it has no end. */
type Years = { since: number; until: number | null }

type Casting = {
  /** The school year of today. */
  now: number
  register: PeopleRegister
  organisations: PlacedOrganisations
  appointments: DemoAppointment[]
  appoint(person: DemoPerson, role: RoleKey, at: { id: string }, years: Years): void
  /** Whether somebody holds the role there now. */
  isHeld(role: RoleKey, at: { id: string }): boolean
}

/**
 * Appoints the personas first, and then whoever is needed beside them.
 * @param now the school year of today
 */
export function castPeople(bank: DemoBank, organisations: PlacedOrganisations, now: number): Cast {
  const casting = startCasting(bank, organisations, now)
  const personas = bank.personas.map((persona) => appointPersona(casting, persona))
  for (const institute of organisations.institutes) staffInstitute(casting, institute)
  for (const board of organisations.boards) staffBoard(casting, board)
  for (const board of organisations.boards) staffSchools(casting, schoolsOf(organisations, board))
  assignInstituteTrainers(casting)
  placeStudents(casting, organisations.schools, { from: 0, until: firstStudents })
  // After all others, so that they leave everybody else's names as they are.
  staffCandidates(casting)
  placeStudents(casting, largeSchools(organisations, bank.personas), { from: firstStudents, until: allStudents })
  return { people: casting.register.people, appointments: casting.appointments, personas }
}

function startCasting(bank: DemoBank, organisations: PlacedOrganisations, now: number): Casting {
  const appointments: DemoAppointment[] = []
  return {
    now,
    register: peopleRegister(bank.names),
    organisations,
    appointments,
    appoint(person, role, at, { since, until }) {
      const startsOn = firstDayOf(since)
      const endsOn: Day | null = until === null ? null : lastDayOf(until)
      const id = demoId('appointment', person.id, role, at.id, `${now - since}`)
      appointments.push({ id, personId: person.id, role, organisationId: at.id, startsOn, endsOn })
    },
    isHeld: (role, at) =>
      appointments.some((held) => held.role === role && held.organisationId === at.id && held.endsOn === null),
  }
}

function appointPersona(casting: Casting, { slug, name, tryThis, appointments }: Persona): DemoPersona {
  const { boards, institutes, schools } = casting.organisations
  const person = casting.register.named(name)
  for (const { role, at, since, until } of appointments) {
    const organisation = [...boards, ...institutes, ...schools].find((each) => each.name === at)
    if (!organisation) throw new Error(`Persona ${slug} is appointed at ${at}, which does not exist`)
    const lastYear = until === undefined ? null : casting.now - until - 1
    casting.appoint(person, role, organisation, { since: casting.now - since, until: lastYear })
  }
  return { slug, personId: person.id, tryThis }
}

/** Appoints new people in a role until so many hold it. */
function fill(casting: Casting, role: RoleKey, at: DemoOrganisation, count: number): void {
  for (let place = casting.isHeld(role, at) ? 1 : 0; place < count; place += 1) {
    const person = casting.register.drawn(role, at.name, `${place}`)
    const since = casting.now - chanceOf('since', person.name).between(1, 7)
    casting.appoint(person, role, at, { since, until: null })
  }
}

function staffInstitute(casting: Casting, institute: DemoOrganisation): void {
  fill(casting, 'board-member', institute, 1)
  fill(casting, 'institute-coordinator', institute, 1)
  fill(casting, 'school-trainer-trainer', institute, 1)
  fill(casting, 'study-coach', institute, 2)
  fill(casting, 'subject-teacher', institute, 3)
}

function staffBoard(casting: Casting, board: DemoOrganisation): void {
  fill(casting, 'board-member', board, 1)
  fill(casting, 'partnership-coordinator', board, 1)
  fill(casting, 'mentor-trainer', board, 1)
}

function schoolsOf({ schools }: PlacedOrganisations, board: DemoOrganisation): StoriedSchool[] {
  return schools.filter(({ boardId }) => boardId === board.id)
}

/** The schools of one board; some share a school leader or a school trainer with the school before them. */
function staffSchools(casting: Casting, schools: StoriedSchool[]): void {
  schools.forEach((school, index) => {
    const neighbour = schools[index - 1]
    const chance = chanceOf('staff', school.name)
    appointInTurn(casting, 'school-leader', school, chance.happens(0.12) ? neighbour : undefined)
    if (school.story === 'stopped') leaveWithoutTrainer(casting, school)
    else appointInTurn(casting, 'school-trainer', school, chance.happens(0.12) ? neighbour : undefined)
    fill(casting, 'mentor', school, chance.between(1, 2))
    if (chance.happens(0.35)) appointResearchCoordinator(casting, school)
    if (index % 6 === 0 && school.story !== 'empty') appointInductionCoach(casting, schools.slice(index, index + 4))
  })
}

/** Appoints whoever holds the role at the neighbour, or somebody new; now and then after a predecessor who left. */
function appointInTurn(casting: Casting, role: RoleKey, school: StoriedSchool, neighbour?: StoriedSchool): void {
  if (casting.isHeld(role, school)) return
  const chance = chanceOf('turn', role, school.name)
  const came = casting.now - (chance.happens(0.14) ? chance.between(1, 2) : chance.between(4, 9))
  const shared = neighbour && holderOf(casting, role, neighbour)
  const person = shared ?? casting.register.drawn(role, school.name)
  casting.appoint(person, role, school, { since: came, until: null })
  if (came < casting.now - 2) return
  const predecessor = casting.register.drawn(role, school.name, 'predecessor')
  casting.appoint(predecessor, role, school, { since: came - chance.between(4, 8), until: came - 1 })
}

function holderOf(casting: Casting, role: RoleKey, school: StoriedSchool): DemoPerson | undefined {
  const held = casting.appointments.find(
    (appointment) =>
      appointment.role === role && appointment.organisationId === school.id && appointment.endsOn === null,
  )
  return casting.register.people.find(({ id }) => id === held?.personId)
}

/** The school trainer left last summer, and nobody came. */
function leaveWithoutTrainer(casting: Casting, school: StoriedSchool): void {
  const former = casting.register.drawn('school-trainer', school.name)
  casting.appoint(former, 'school-trainer', school, { since: casting.now - 5, until: casting.now - 1 })
}

/** Often a mentor of the school does the research beside it. */
function appointResearchCoordinator(casting: Casting, school: StoriedSchool): void {
  const chance = chanceOf('research', school.name)
  if (casting.isHeld('research-coordinator', school)) return
  const mentor = chance.happens(0.6) ? holderOf(casting, 'mentor', school) : undefined
  const person = mentor ?? casting.register.drawn('research-coordinator', school.name)
  casting.appoint(person, 'research-coordinator', school, { since: casting.now - chance.between(1, 4), until: null })
}

/** One induction coach for a few schools of a board, as far as they have none. */
function appointInductionCoach(casting: Casting, schools: StoriedSchool[]): void {
  const without = schools.filter((school) => !casting.isHeld('induction-coach', school))
  const [first] = without
  if (!first) return
  const coach = casting.register.drawn('induction-coach', first.name)
  const since = casting.now - chanceOf('coach', first.name).between(3, 6)
  for (const school of without) casting.appoint(coach, 'induction-coach', school, { since, until: null })
}

/** A candidate has who begins it, and nobody who was trained for it yet. */
function staffCandidates(casting: Casting): void {
  for (const school of casting.organisations.candidates) {
    appointInTurn(casting, 'school-leader', school)
    appointInTurn(casting, 'school-trainer', school)
    fill(casting, 'mentor', school, 2)
  }
}

const schoolsPerInstituteTrainer = 4

function assignInstituteTrainers(casting: Casting): void {
  for (const institute of casting.organisations.institutes) {
    const waiting = casting.organisations.schools.filter(
      (school) =>
        instituteOf(casting.organisations, school).id === institute.id && !casting.isHeld('institute-trainer', school),
    )
    for (let start = 0; start < waiting.length; start += schoolsPerInstituteTrainer) {
      const trainer = casting.register.drawn('institute-trainer', institute.name, `${start}`)
      for (const organisation of [institute, ...waiting.slice(start, start + schoolsPerInstituteTrainer)]) {
        casting.appoint(trainer, 'institute-trainer', organisation, { since: casting.now - 4, until: null })
      }
    }
  }
}

const firstStudents = 36
const allStudents = 236

/** Schools with many students at once, so that a survey says something of each: where the personas work, and some others. */
function largeSchools({ schools }: PlacedOrganisations, personas: readonly Persona[]): StoriedSchool[] {
  const told = new Set(personas.flatMap(({ appointments }) => appointments.map(({ at }) => at)))
  return schools.filter(({ name }, index) => told.has(name) || index % 15 === 0)
}

/** Students of four cohorts, each year at another school; numbered from `from` up to `until`. */
function placeStudents(
  casting: Casting,
  schools: readonly StoriedSchool[],
  { from, until }: { from: number; until: number },
): void {
  const { organisations, now } = casting
  for (let number = from; number < until; number += 1) {
    const student = casting.register.drawn('student-teacher', `${number}`)
    const chance = chanceOf('placement', `${number}`)
    const [school, lastSchool] = chance.some(schools, 2)
    if (!school || !lastSchool) throw new Error('The demo has too few schools to place students')
    const studying = number % 4
    casting.appoint(student, 'student-teacher', instituteOf(organisations, school), {
      since: now - studying,
      until: null,
    })
    casting.appoint(student, 'student-teacher', school, { since: now, until: null })
    if (studying > 0) casting.appoint(student, 'student-teacher', lastSchool, { since: now - 1, until: now - 1 })
  }
}
