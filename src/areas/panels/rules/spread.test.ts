import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Audience,
  type Candidate,
  crowdsOf,
  type Dimension,
  dimensionsOf,
  mayBeAsked,
  placeIn,
  proposeGuests,
} from './spread.ts'
import { type NamedCandidate, reasonFor } from './words.ts'

const candidate = (personId: string, more: Partial<Candidate> = {}): Candidate => ({
  personId,
  schoolId: 'De Kade',
  instituteId: 'Delta',
  studyYear: 1,
  roleKey: 'student-teacher',
  asked: 0,
  barred: null,
  draw: personId,
  ...more,
})

const audience = fc.constantFrom<Audience>('students', 'schools')
const wanted = fc.integer({ min: 0, max: 24 })

/** Anybody: from a few schools, institutes, years and roles, asked never or often. */
const anybody = fc
  .array(
    fc.record({
      schoolId: fc.constantFrom('a', 'b', 'c', 'd', null),
      instituteId: fc.constantFrom('x', 'y', null),
      studyYear: fc.constantFrom(1, 2, 3, 4, null),
      roleKey: fc.constantFrom('mentor', 'school-leader', 'school-trainer'),
      asked: fc.integer({ min: 0, max: 4 }),
      barred: fc.constantFrom(null, 'al 6 keer gevraagd'),
      draw: fc.string(),
    }),
    { maxLength: 40 },
  )
  .map((people) => people.map((one, index) => ({ personId: `p${index}`, ...one })))

/** As many people as are wanted in every combination of school, institute, year and role. */
const enough = fc
  .record({
    schools: fc.integer({ min: 1, max: 4 }),
    institutes: fc.integer({ min: 1, max: 2 }),
    years: fc.integer({ min: 1, max: 3 }),
    roles: fc.integer({ min: 1, max: 3 }),
    wanted: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ schools, institutes, years, roles, wanted }) => {
    const people: Candidate[] = []
    for (let school = 0; school < schools; school++)
      for (let institute = 0; institute < institutes; institute++)
        for (let studyYear = 1; studyYear <= years; studyYear++)
          for (let role = 0; role < roles; role++)
            for (let number = 0; number < wanted; number++)
              people.push(
                candidate(`${school}-${institute}-${studyYear}-${role}-${number}`, {
                  schoolId: `school ${school}`,
                  instituteId: `institute ${institute}`,
                  studyYear,
                  roleKey: `role ${role}`,
                }),
              )
    return { people, wanted }
  })

/** How far the fullest and the emptiest place of a dimension are apart, of the places where somebody could come from. */
function apart(dimension: Dimension, chosen: readonly Candidate[], all: readonly Candidate[]): number {
  const crowds = crowdsOf(dimension, chosen)
  const numbers = [...new Set(all.map((one) => placeIn(dimension, one)))].map((place) => crowds.get(place) ?? 0)
  return Math.max(...numbers) - Math.min(...numbers)
}

describe('het voorstel voor wie wordt uitgenodigd', () => {
  it('telt bij genoeg mensen van geen school, jaar, instituut of rol meer dan één meer dan van een andere', () => {
    fc.assert(
      fc.property(enough, audience, ({ people, wanted }, audience) => {
        const chosen = proposeGuests(people, [], { audience, wanted })
        expect(chosen).toHaveLength(wanted)
        for (const dimension of dimensionsOf[audience])
          expect(apart(dimension, chosen, people), dimension).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('vraagt niemand die het contactbudget niet bereikt, niemand twee keer, en zoveel mensen als er kunnen', () => {
    fc.assert(
      fc.property(anybody, audience, wanted, (people, audience, wanted) => {
        const chosen = proposeGuests(people, [], { audience, wanted })
        expect(chosen.every(mayBeAsked)).toBe(true)
        expect(new Set(chosen.map(({ personId }) => personId)).size).toBe(chosen.length)
        expect(chosen).toHaveLength(Math.min(wanted, people.filter(mayBeAsked).length))
      }),
    )
  })

  it('is hetzelfde, in welke volgorde de mensen ook komen', () => {
    fc.assert(
      fc.property(anybody, audience, wanted, (people, audience, wanted) => {
        const ids = (of: readonly Candidate[]) => proposeGuests(of, [], { audience, wanted }).map((one) => one.personId)
        expect(ids(people.toReversed())).toEqual(ids(people))
      }),
    )
  })

  it('vult aan wie al op de lijst staat, zonder iemand nog eens voor te stellen', () => {
    fc.assert(
      fc.property(anybody, audience, wanted, (people, audience, wanted) => {
        const invited = people.slice(0, 3)
        const chosen = proposeGuests(people, invited, { audience, wanted })
        expect(chosen.some((one) => invited.some(({ personId }) => personId === one.personId))).toBe(false)
        expect(invited.length + chosen.length).toBeLessThanOrEqual(Math.max(wanted, invited.length))
      }),
    )
  })

  it('begint bij wie dit jaar nog niet gevraagd is', () => {
    const chosen = proposeGuests([candidate('a', { asked: 1 }), candidate('b')], [], {
      audience: 'students',
      wanted: 1,
    })
    expect(chosen.map(({ personId }) => personId)).toEqual(['b'])
  })

  it('zegt van ieder waarom', () => {
    const names = { name: 'Noor', roleName: 'Student', schoolName: 'De Kade', instituteName: 'Delta' }
    const noor: NamedCandidate = { ...candidate('noor', { studyYear: 2 }), ...names }
    expect(reasonFor('students', noor, [candidate('sem')])).toBe(
      'de tweede van De Kade, de eerste uit jaar 2, de tweede van Delta, dit schooljaar nog niets gevraagd',
    )
  })
})
