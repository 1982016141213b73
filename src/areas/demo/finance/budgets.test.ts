import { describe, expect, test } from 'vitest'
import { loadDemoBank } from '../loadBank.ts'
import { tellStory } from '../story.ts'

const { budgets, organisations } = tellStory(await loadDemoBank(), '2026-11-24')

describe('the financieel kader in the demo', () => {
  test('is of last school year and of this one', () => {
    expect(budgets.map(({ schoolYear }) => schoolYear)).toEqual([2025, 2026])
  })

  test.each(budgets)('of $schoolYear spends about what there is', ({ students, subsidyPerStudent, lines }) => {
    const income = students.reduce((sum, one) => sum + one.students, 0) * subsidyPerStudent
    const planned = lines.reduce((sum, line) => sum + line.planned, 0)
    expect(planned / income).toBeGreaterThan(0.85)
    expect(planned / income).toBeLessThan(1.05)
  })

  test('everything is known of last year, and part of this one', () => {
    const [last, current] = budgets.map(({ lines }) => lines.filter(({ actual }) => actual === null).length)
    expect(last).toBe(0)
    expect(current).toBeGreaterThan(5)
  })

  test('is of places that there are, and of no place twice the same', () => {
    const places = new Set(organisations.map(({ id }) => id))
    for (const { lines } of budgets) {
      expect(lines.every(({ organisationId }) => organisationId === null || places.has(organisationId))).toBe(true)
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
    }
  })
})
