import { describe, expect, it } from 'vitest'
import { type CycleRule, type CycleSubject, fallsIn, type TakingPart } from './falling.ts'
import { growingYears } from './years.ts'

const everyYear: CycleRule = {
  moment: 'during',
  subject: { kind: 'school' },
  frequency: { kind: 'every', years: 1, anchorYear: 2022 },
  fromMonth: 3,
  untilMonth: 6,
  untilYear: null,
}
const beforeStart: CycleRule = { ...everyYear, moment: 'before-start', frequency: { kind: 'once' } }
const atStart: CycleRule = { ...beforeStart, moment: 'start', fromMonth: 8, untilMonth: 12 }
const byCohort: CycleRule = { ...everyYear, moment: 'four-yearly', frequency: { kind: 'by-cohort' } }
const school = (facts: Partial<Extract<CycleSubject, { kind: 'school' }>> = {}): CycleSubject => ({
  kind: 'school',
  candidateSince: null,
  startedOn: null,
  endedOn: null,
  cohortFirstYear: null,
  ...facts,
})
const asked = { opensOn: '2027-03-01', dueOn: '2027-06-30' }

describe('een opleidingsschool', () => {
  it('is elk jaar aan de beurt, binnen de maanden van de regel', () => {
    expect(fallsIn(everyYear, school(), 2026)).toEqual(asked)
  })

  it('is om het jaar aan de beurt, voor en na het jaar waarvan wordt geteld', () => {
    const everyOther: CycleRule = { ...everyYear, frequency: { kind: 'every', years: 2, anchorYear: 2026 } }
    const years = [2022, 2023, 2024, 2025, 2026, 2027].filter((year) => fallsIn(everyOther, school(), year))
    expect(years).toEqual([2022, 2024, 2026])
  })

  it('wordt niets meer gevraagd dat pas na haar laatste dag klaar hoeft', () => {
    expect(fallsIn(everyYear, school({ endedOn: '2027-06-29' }), 2026)).toBeNull()
    expect(fallsIn(everyYear, school({ endedOn: '2027-06-30' }), 2026)).toEqual(asked)
  })

  it('wordt na het laatste jaar van een regel niets meer gevraagd', () => {
    expect(fallsIn({ ...everyYear, untilYear: 2026 }, school(), 2026)).toEqual(asked)
    expect(fallsIn({ ...everyYear, untilYear: 2026 }, school(), 2027)).toBeNull()
  })

  it('heeft haar beurt als haar cohort die heeft, elke vier jaar', () => {
    const years = [2022, 2023, 2024, 2026, 2027, 2028, 2031, 2032].filter((year) =>
      fallsIn(byCohort, school({ cohortFirstYear: 2024 }), year),
    )
    expect(years).toEqual([2024, 2028, 2032])
  })

  it('heeft zonder cohort geen beurt', () => {
    expect(fallsIn(byCohort, school(), 2026)).toBeNull()
  })

  it('heeft geen beurt in het schooljaar waarin zij begint', () => {
    expect(fallsIn(byCohort, school({ cohortFirstYear: 2026, startedOn: '2026-08-01' }), 2026)).toBeNull()
    expect(fallsIn(byCohort, school({ cohortFirstYear: 2026, startedOn: '2026-07-31' }), 2026)).toEqual(asked)
  })
})

describe('een kandidaat-school', () => {
  const candidate = { candidateSince: '2026-11-01' }

  it('wordt alleen gevraagd wat voor de start hoort, in het jaar waarin zij zich meldt', () => {
    expect(fallsIn(beforeStart, school(candidate), 2026)).toEqual(asked)
    expect(fallsIn(beforeStart, school(candidate), 2027)).toBeNull()
    expect(fallsIn(everyYear, school(candidate), 2026)).toBeNull()
    expect(fallsIn(byCohort, school({ ...candidate, cohortFirstYear: 2026 }), 2026)).toBeNull()
  })

  it('krijgt zes weken, ook als de periode al bijna voorbij is', () => {
    expect(fallsIn(beforeStart, school({ candidateSince: '2027-06-20' }), 2026)).toEqual({
      opensOn: '2027-06-20',
      dueOn: '2027-08-01',
    })
  })

  it('doet wat voor de start hoort uiterlijk de dag ervoor', () => {
    const starting = school({ candidateSince: '2027-03-10', startedOn: '2027-04-01' })
    expect(fallsIn(beforeStart, starting, 2026)).toEqual({ opensOn: '2027-03-10', dueOn: '2027-03-31' })
  })

  it('meet bij de start, en doet dan ook mee met wat elk jaar terugkomt', () => {
    const started = school({ candidateSince: '2025-11-01', startedOn: '2026-08-01' })
    expect(fallsIn(atStart, started, 2026)).toEqual({ opensOn: '2026-08-01', dueOn: '2026-12-31' })
    expect(fallsIn(atStart, started, 2027)).toBeNull()
    expect(fallsIn(everyYear, started, 2026)).toEqual(asked)
  })
})

describe('iemand met een rol', () => {
  const hrm: CycleRule = { ...everyYear, subject: { kind: 'role', roleKey: 'mentor' } }
  const there: TakingPart = { candidateSince: null, startedOn: null, endedOn: null }
  const mentor = (startsOn: string, endsOn: string | null, at = there): CycleSubject => ({
    kind: 'person',
    appointments: [{ roleKey: 'mentor', startsOn, endsOn, at }],
  })

  it('heeft een gesprek zolang die de rol heeft', () => {
    expect(fallsIn(hrm, mentor('2020-08-01', null), 2026)).toEqual(asked)
    expect(fallsIn(hrm, mentor('2027-07-01', null), 2026)).toBeNull()
    expect(fallsIn(hrm, mentor('2020-08-01', '2027-01-31'), 2026)).toBeNull()
  })

  it('heeft er geen op een school die nog kandidaat is', () => {
    expect(fallsIn(hrm, mentor('2020-08-01', null, { ...there, candidateSince: '2026-09-01' }), 2026)).toBeNull()
  })

  it('heeft er geen over een rol van een ander', () => {
    expect(
      fallsIn({ ...hrm, subject: { kind: 'role', roleKey: 'school-trainer' } }, mentor('2020-08-01', null), 2026),
    ).toBeNull()
  })
})

it('de kalender is er voor dit schooljaar, en vanaf maart ook voor het volgende', () => {
  expect(growingYears('2026-08-01')).toEqual([2026])
  expect(growingYears('2027-02-28')).toEqual([2026])
  expect(growingYears('2027-03-01')).toEqual([2026, 2027])
  expect(growingYears('2027-07-31')).toEqual([2026, 2027])
})
