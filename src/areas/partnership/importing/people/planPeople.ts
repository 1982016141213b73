import type { Sheet } from '../../../../platform/sheets/sheet.ts'
import { appointmentProblems } from '../../rules.ts'
import { findColumns, missingColumn, type Remark } from '../columns.ts'
import { type Counts, countOutcomes, type ErrorRow, type FieldChange } from '../plan.ts'
import { type PeriodOutcome, planPeriods } from './appointments.ts'
import { organisationFinder } from './organisations.ts'
import type { Appointment, ExistingPeople, Period, Person } from './person.ts'
import { type PersonColumn, type PersonReading, type PersonWish, personColumns, readPersonRow } from './personRow.ts'

/** What a row does to one appointment. */
export type PersonRow =
  | { outcome: 'add'; line: number; name: string; appointment: Appointment }
  /** `appointment` as it is known, `changes` to its last day. */
  | { outcome: 'change'; line: number; name: string; appointment: Appointment; changes: FieldChange<'endsOn'>[] }
  | { outcome: 'unchanged'; line: number; name: string; email: string }
  | ErrorRow

export type PeoplePlan = {
  /** Who is in the list and not yet known, once each. */
  newPeople: Person[]
  /** Known people who are called otherwise in the list. */
  renamedPeople: { email: string; from: string; to: string }[]
  /** One for each row of the list, in its order. */
  rows: PersonRow[]
  /** What is wrong with the list as a whole; then there are no rows. */
  problems: Remark[]
  notices: Remark[]
  counts: Counts
}

/**
 * What importing a list of people with their appointments would do, as JSON. Writes nothing.
 *
 * A person is recognised by e-mail address. Who or what is not in the list is left alone, and an empty last day leaves a
 * known one as it is.
 * @param options.startsOn the first day, `YYYY-MM-DD`, of appointments for which the list states none
 */
export function planPeople(sheet: Sheet, existing: ExistingPeople, options: { startsOn: string }): PeoplePlan {
  const { columns, remarks } = findColumns(sheet.headers, personColumns)
  const problems = [...remarks, ...missingColumns(sheet.headers, columns.has)]
  const findOrganisation = organisationFinder(existing.organisations)
  const read =
    problems.length > 0 ? [] : sheet.rows.map((row) => readPersonRow(row, columns, existing.roles, findOrganisation))
  const readings = withOneNameEach(read, columns.nameOf(columns.has('name') ? 'name' : 'lastName'))
  const wishes = readings.flatMap((reading) => ('wish' in reading ? [reading.wish] : []))
  const outcomes = withinTakingPart(wishes, periodOutcomes(wishes, existing.appointments, options.startsOn), existing)
  const rows = readings.map((reading) => planRow(reading, outcomes, columns.nameOf))
  return {
    ...peopleIn(
      wishes.filter(({ line }) => outcomes.get(line)?.outcome !== 'error'),
      existing.people,
    ),
    rows,
    problems,
    notices: noticesOn(outcomes),
    counts: countOutcomes(rows),
  }
}

function missingColumns(headers: Sheet['headers'], has: (column: PersonColumn) => boolean): Remark[] {
  const missing: Remark[] = []
  if (!has('name') && !has('lastName')) missing.push(missingColumn('naam', headers))
  if (!has('email')) missing.push(missingColumn('e-mail', headers))
  if (!has('role')) missing.push(missingColumn('rol', headers))
  if (!has('organisation')) missing.push(missingColumn('organisatie', headers))
  return missing
}

/** One address with two names is two people, one of them with the wrong address: for people to correct. */
function withOneNameEach(readings: readonly PersonReading[], column: string): PersonReading[] {
  const first = new Map<string, PersonWish>()
  return readings.map((reading) => {
    if (!('wish' in reading)) return reading
    const { email, name, line } = reading.wish
    const earlier = first.get(email)
    if (!earlier) first.set(email, reading.wish)
    if (!earlier || earlier.name === name) return reading
    const message = `Op regel ${earlier.line} hoort ${email} bij ${earlier.name}, hier bij ${name}. Verbeter het adres of de naam.`
    return { line, problems: [{ line, column, message }] }
  })
}

function periodOutcomes(
  wishes: readonly PersonWish[],
  known: readonly Appointment[],
  startsOn: string,
): Map<number, PeriodOutcome> {
  const knownBySubject = Map.groupBy(known, subjectOf)
  const outcomes = [...Map.groupBy(wishes, subjectOf)].map(([subject, ofSubject]) =>
    planPeriods(ofSubject, knownBySubject.get(subject) ?? [], startsOn),
  )
  return new Map(outcomes.flatMap((byLine) => [...byLine]))
}

/** The same outcomes, with a problem where somebody would be appointed after an organisation stopped taking part. */
function withinTakingPart(
  wishes: readonly PersonWish[],
  outcomes: ReadonlyMap<number, PeriodOutcome>,
  { organisations, roles }: ExistingPeople,
): Map<number, PeriodOutcome> {
  const organisationOf = new Map(organisations.map((organisation) => [organisation.id, organisation]))
  const roleOf = new Map(roles.map((role) => [role.key, role]))
  return new Map(
    wishes.flatMap(({ line, roleKey, organisationId }): [number, PeriodOutcome][] => {
      const planned = outcomes.get(line)
      if (!planned) return []
      const organisation = organisationOf.get(organisationId)
      const role = roleOf.get(roleKey)
      const period = periodWritten(planned)
      if (!organisation || !role || !period) return [[line, planned]]
      const { startsOn, endsOn } = appointmentProblems(role, organisation, period)
      if (startsOn) return [[line, { outcome: 'error', problem: startsOn }]]
      return [[line, endsOn ? { outcome: 'error', problem: endsOn, at: 'endsOn' } : planned]]
    }),
  )
}

/** The period as it would be after writing it; null when nothing is written. */
function periodWritten(planned: PeriodOutcome): Period | null {
  switch (planned.outcome) {
    case 'add':
      return planned.period
    case 'change':
      return { ...planned.period, endsOn: planned.endsOn }
    default:
      return null
  }
}

/** Who, in which role, where. */
function subjectOf({ email, roleKey, organisationId }: Omit<Appointment, 'startsOn' | 'endsOn'>): string {
  return JSON.stringify([email, roleKey, organisationId])
}

function planRow(
  reading: PersonReading,
  outcomes: ReadonlyMap<number, PeriodOutcome>,
  nameOf: (column: PersonColumn) => string,
): PersonRow {
  if (!('wish' in reading)) return { outcome: 'error', ...reading }
  const { line, name, email, roleKey, organisationId } = reading.wish
  const planned = outcomes.get(line)
  switch (planned?.outcome) {
    case 'add':
      return { outcome: 'add', line, name, appointment: { email, roleKey, organisationId, ...planned.period } }
    case 'change': {
      const { startsOn, endsOn } = planned.period
      const changes = [{ field: 'endsOn' as const, from: endsOn, to: planned.endsOn }]
      return {
        outcome: 'change',
        line,
        name,
        appointment: { email, roleKey, organisationId, startsOn, endsOn },
        changes,
      }
    }
    case 'error': {
      const column = nameOf(planned.at ?? 'startsOn')
      return { outcome: 'error', line, problems: [{ line, column, message: planned.problem }] }
    }
    default:
      return { outcome: 'unchanged', line, name, email }
  }
}

function peopleIn(
  wishes: readonly PersonWish[],
  known: readonly Person[],
): Pick<PeoplePlan, 'newPeople' | 'renamedPeople'> {
  const nameOf = new Map(known.map(({ email, name }) => [email, name]))
  const people = [...new Map(wishes.map(({ email, name }) => [email, name]))]
  return {
    newPeople: people.filter(([email]) => !nameOf.has(email)).map(([email, name]) => ({ email, name })),
    renamedPeople: people.flatMap(([email, to]) => {
      const from = nameOf.get(email)
      return from === undefined || from === to ? [] : [{ email, from, to }]
    }),
  }
}

function noticesOn(outcomes: ReadonlyMap<number, PeriodOutcome>): Remark[] {
  return [...outcomes].flatMap(([line, planned]) =>
    planned.outcome === 'unchanged' && planned.notice ? [{ line, column: null, message: planned.notice }] : [],
  )
}
