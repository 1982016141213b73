import type { Day } from '../../../platform/clock.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import type { RoleKey } from '../../partnership/index.ts'
import { addDays, firstDayOf, workingDay } from '../calendar.ts'
import { chanceOf } from '../chance.ts'
import { demoId } from '../demoId.ts'
import type { DemoAppointment } from '../records.ts'
import { holderOn, type PathStage } from './paths.ts'
import type { DemoTalk } from './records.ts'

/** Roles at a school about which the school leader talks with whoever holds them. */
const talkedAbout: readonly RoleKey[] = ['school-trainer', 'mentor']

/** How far ahead a talk is planned, in days. */
const planned = 45

/** The talks of this school year and the last: about roles, and of CoOP'ers with directors. */
export function tellTalks(shared: readonly string[], stage: PathStage): DemoTalk[] {
  const now = schoolYearOf(stage.today)
  const around = aroundToday(stage)
  const taken = new Set(around.map(keyOf))
  const others = [now - 1, now].flatMap((schoolYear) => [
    ...roleTalks(schoolYear, shared, stage),
    ...developmentTalks(schoolYear, stage),
  ])
  // Somebody with a role at several schools has one talk about it a year.
  return [...around, ...others].filter((talk, index, all) => {
    if (index < around.length) return true
    return !taken.has(keyOf(talk)) && all.findIndex((one) => keyOf(one) === keyOf(talk)) === index
  })
}

const keyOf = ({ kind, schoolYear, personId, roleKey }: DemoTalk) => `${kind} ${schoolYear} ${personId} ${roleKey}`

/** Somebody who was spoken to twelve days ago, and somebody who will be next week: what the demo lets one try. */
function aroundToday(stage: PathStage): DemoTalk[] {
  const { personas, appointments, today } = stage
  const talkOf = (slug: string, roleKey: RoleKey, day: Day): DemoTalk[] => {
    const personId = personas.find((one) => one.slug === slug)?.personId
    const held = appointments.find(
      (one) => one.personId === personId && one.role === roleKey && one.startsOn <= day && one.endsOn === null,
    )
    return held ? [talkAbout(held, day, stage)] : []
  }
  return [
    ...talkOf('samira', 'mentor', workingDay(addDays(today, -12))),
    ...talkOf('marit', 'school-trainer', workingDay(addDays(today, 6))),
  ]
}

function roleTalks(schoolYear: number, shared: readonly string[], stage: PathStage): DemoTalk[] {
  const { appointments, organisations, today } = stage
  const schools = new Set(organisations.schools.map(({ id }) => id))
  return appointments.flatMap((held) => {
    if (!talkedAbout.includes(held.role) || !schools.has(held.organisationId)) return []
    const chance = chanceOf('talk', held.id, `${schoolYear - schoolYearOf(today)}`)
    const day = workingDay(addDays(firstDayOf(schoolYear), chance.between(40, 280)))
    const isThere = held.startsOn <= day && (held.endsOn === null || held.endsOn >= day)
    if (!isThere || day > addDays(today, planned) || !chance.happens(0.72)) return []
    const talk = talkAbout(held, day, stage)
    if (talk.heldOn === null) return [talk]
    if (!chance.happens(0.3)) return [{ ...talk, sharedWith: 'nobody' }]
    const sharedWith = talk.ledBy !== null && chance.happens(0.4) ? 'leader' : 'coordinators'
    return [{ ...talk, shared: chance.pick(shared), sharedWith }]
  })
}

function talkAbout(held: DemoAppointment, day: Day, stage: PathStage): DemoTalk {
  const schoolYear = schoolYearOf(day)
  const leader = holderOn(stage, 'school-leader', held.organisationId, day)
  return {
    id: demoId('talk', held.id, `${schoolYear - schoolYearOf(stage.today)}`),
    kind: 'hrm',
    schoolYear,
    personId: held.personId,
    roleKey: held.role,
    organisationId: held.organisationId,
    ledBy: leader === held.personId ? null : (leader ?? null),
    ...onDay(day, stage.today),
    shared: '',
    sharedWith: null,
    partners: [],
  }
}

function developmentTalks(schoolYear: number, stage: PathStage): DemoTalk[] {
  const { organisations, today } = stage
  return organisations.boards.flatMap((board) => {
    const yearsAgo = schoolYearOf(today) - schoolYear
    const chance = chanceOf('development', board.name, `${yearsAgo}`)
    const day = workingDay(addDays(firstDayOf(schoolYear), chance.between(90, 130)))
    const personId = holderOn(stage, 'partnership-coordinator', board.id, day)
    if (personId === undefined || day > addDays(today, planned)) return []
    const directors = organisations.schools
      .filter(({ boardId }) => boardId === board.id)
      .flatMap(({ id }) => holderOn(stage, 'school-leader', id, day) ?? [])
    const partners = [...new Set(directors)].filter((one) => one !== personId).slice(0, 4)
    const talk: DemoTalk = {
      id: demoId('talk', 'development', board.name, `${yearsAgo}`),
      kind: 'development',
      schoolYear,
      personId,
      roleKey: null,
      organisationId: null,
      ledBy: personId,
      ...onDay(day, today),
      shared: '',
      sharedWith: null,
      partners,
    }
    return [talk]
  })
}

const onDay = (day: Day, today: Day) =>
  day < today ? { plannedOn: null, heldOn: day } : { plannedOn: day, heldOn: null }
