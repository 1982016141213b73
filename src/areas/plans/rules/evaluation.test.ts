import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluationProblems, judgements, mayEvaluate, momentAsked, moments, momentUntil } from './evaluation.ts'

describe('terugkijken op een doel', () => {
  test.each([
    ['2026-12-31', null],
    ['2027-01-01', 'half-year'],
    ['2027-02-28', 'half-year'],
    ['2027-03-01', null],
    ['2027-05-31', null],
    ['2027-06-01', 'year'],
    ['2027-07-31', 'year'],
    // The next school year: its own half-way comes in its own January.
    ['2027-08-01', null],
    ['2028-01-15', null],
  ])('op %s wordt bij het plan van 2026–2027 gevraagd: %s', (day, moment) => {
    expect(momentAsked(2026, day)).toBe(moment)
  })

  test('wat gevraagd wordt kan ook, en tot en met de dag die erbij staat', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2039 }), day, (schoolYear, date) => {
        const today = date.toISOString().slice(0, 10)
        const asked = momentAsked(schoolYear, today)
        if (asked === null) return
        expect(mayEvaluate(schoolYear, asked, today)).toBe(true)
        expect(today <= momentUntil(schoolYear, asked)).toBe(true)
      }),
    )
  })

  test('in een schrikkeljaar loopt halverwege tot 29 februari', () => {
    expect(momentUntil(2027, 'half-year')).toBe('2028-02-29')
    expect(momentUntil(2026, 'half-year')).toBe('2027-02-28')
  })

  test('een doel is pas bereikt als iemand het ergens gezien heeft', () => {
    for (const judgement of judgements) {
      const unseen = { judgement, seenWhere: '', seenByWhom: '' }
      const problems = Object.keys(evaluationProblems('year', unseen))
      expect(problems).toEqual(judgement === 'not' ? [] : ['seenWhere', 'seenByWhom'])
      expect(evaluationProblems('year', { ...unseen, seenWhere: 'Op De Kade', seenByWhom: 'Mentoren' })).toEqual({})
      expect(evaluationProblems('half-year', unseen)).toEqual({})
    }
    expect(moments).toEqual(['half-year', 'year'])
  })
})
