import type { Day } from '../../platform/clock.ts'
import type { Who } from '../../platform/web/who.ts'
import type { OrganisationKind, RoleKey } from './catalogue.ts'

/** Whether somebody is appointed in a role today, anywhere or at one organisation. */
export function holds(who: Who, roles: readonly RoleKey[], organisationId?: string): boolean {
  return who.appointments.some(
    (appointment) =>
      roles.some((role) => role === appointment.roleKey) &&
      (organisationId === undefined || appointment.organisationId === organisationId),
  )
}

/** The project coordinator keeps the whole partnership together. */
export function coordinatesPartnership(who: Who): boolean {
  return holds(who, ['project-coordinator'])
}

/** Whether somebody coordinates a school: the project coordinator all of them, a CoOP'er those of the own board. */
export function coordinatesSchool(who: Who, school: { boardId: string | null }): boolean {
  return (
    coordinatesPartnership(who) || (school.boardId !== null && holds(who, ['partnership-coordinator'], school.boardId))
  )
}

/** From a day up to and including another; `endsOn` is null while there is no end in sight. */
export type Period = { startsOn: Day; endsOn: Day | null }

export type PeriodState = 'coming' | 'current' | 'past'

export function periodState({ startsOn, endsOn }: Period, today: Day): PeriodState {
  if (startsOn > today) return 'coming'
  return endsOn !== null && endsOn < today ? 'past' : 'current'
}

/** How many days ahead the end of an appointment is told, so that there is time to find a successor. */
export const noticeDays = 60

export function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

export function endsSoon(period: Period, today: Day): boolean {
  return (
    periodState(period, today) === 'current' && period.endsOn !== null && period.endsOn <= daysAfter(today, noticeDays)
  )
}

/**
 * Whether somebody coordinates the partnership today and somebody will go on doing so: without a project coordinator
 * nobody could appoint one.
 * @param periods of all who are or will be project coordinator
 */
export function isCoordinated(periods: readonly Period[], today: Day): boolean {
  return (
    periods.some((period) => periodState(period, today) === 'current') && periods.some(({ endsOn }) => endsOn === null)
  )
}

/** Whether an organisation no longer takes part; its `endedOn` is the last day that it did. */
export function hasEnded({ endedOn }: { endedOn: Day | null }, today: Day): boolean {
  return endedOn !== null && endedOn < today
}

/** Whether a school is on its way to become an opleidingsschool, and not one yet. */
export function isCandidate(school: { candidateSince: Day | null; startedOn: Day | null }, today: Day): boolean {
  return school.candidateSince !== null && (school.startedOn === null || school.startedOn > today)
}

/** What stands in the way of an appointment, per field of its form; nothing when it can be given. */
export function appointmentProblems(
  role: { name: string; organisationKinds: readonly OrganisationKind[] },
  organisation: { name: string; kind: OrganisationKind; endedOn: Day | null },
  { startsOn, endsOn }: Period,
): Partial<Record<'role' | 'startsOn' | 'endsOn', string>> {
  if (!role.organisationKinds.includes(organisation.kind))
    return { role: `${role.name} kun je niet zijn bij ${organisation.name}. Kies een rol uit de lijst.` }
  const { endedOn } = organisation
  if (endedOn === null) return {}
  if (startsOn > endedOn) return { startsOn: `${organisation.name} doet dan niet meer mee. Kies een eerdere dag.` }
  if (endsOn === null || endsOn > endedOn)
    return { endsOn: `${organisation.name} doet dan niet meer mee. Kies een dag niet na de laatste dag daar.` }
  return {}
}

/** Roles that somebody must hold at each school, besides its school trainer; a mentor is needed once a student comes. */
export const rolesOfEachSchool: readonly RoleKey[] = ['school-leader', 'institute-trainer']

/** How many lines of a list stand on one page. */
export const pageSize = 100

export type PageOfList = { number: number; pages: number; offset: number }

/** Which part of a list is shown: the page that was asked for, or the nearest one that exists. Pages count from 1. */
export function pageOfList(total: number, asked: number): PageOfList {
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const number = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1
  return { number, pages, offset: (number - 1) * pageSize }
}

/** How many people are invited in one go at most. */
export const mostInvitations = 500

/** What the partnership knows of an organisation; which facts there are depends on its kind. */
export type OrganisationFacts = {
  name: string
  boardId: string | null
  authorityNumber: string | null
  brin: string | null
  locationCode: string | null
  street: string | null
  postalCode: string | null
  place: string | null
  municipality: string | null
  region: string | null
  denomination: string | null
  website: string | null
  education: string | null
}

/** Keeps the facts that an organisation of this kind can have: only a school has a board, only a board its number. */
export function factsOfKind(kind: OrganisationKind, facts: OrganisationFacts): OrganisationFacts {
  const ofSchool = kind === 'school' ? {} : { boardId: null, brin: null, locationCode: null, education: null }
  const ofBoard = kind === 'board' ? {} : { authorityNumber: null }
  return { ...facts, ...ofSchool, ...ofBoard }
}
