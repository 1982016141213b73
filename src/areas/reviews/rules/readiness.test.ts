import { describe, expect, test } from 'vitest'
import { type Progress, whatIsMissing } from './readiness.ts'

const whole: Progress = {
  visitOn: '2027-03-10',
  pictured: [1, 2, 3, 4],
  seen: [1, 2, 3, 4],
  panel: 2,
  chair: true,
  statedOn: '2027-03-20',
  replied: true,
}

describe('wat er nog mist', () => {
  test('niets als alles er is', () => {
    for (const step of ['ready', 'visit', 'write', 'close'] as const)
      expect(whatIsMissing(step, whole, '2027-03-10'), step).toEqual([])
  })
  test('klaarzetten vraagt een dag, een zelfbeeld bij alle waarborgen, twee mensen en een voorzitter', () => {
    const bare = { ...whole, visitOn: null, pictured: [1, 4], panel: 1, chair: false }
    expect(whatIsMissing('ready', bare, '2027-01-10')).toEqual([
      'Kies eerst de dag van het bezoek.',
      'Het zelfbeeld mist nog iets bij waarborg 2 en 3.',
      'Vraag minstens twee mensen voor het panel.',
      'Kies wie van het panel voorzit.',
    ])
  })
  test('een bezoek dat nog komt is niet geweest', () => {
    expect(whatIsMissing('visit', whole, '2027-03-09')).toHaveLength(1)
    expect(whatIsMissing('visit', whole, '2027-03-10')).toEqual([])
  })
  test('de school krijgt niets half', () => {
    expect(whatIsMissing('write', { ...whole, seen: [1, 2, 3], statedOn: null }, '2027-03-20')).toHaveLength(2)
  })
  test('zonder reactie van de school pas na vier weken', () => {
    const silent = { ...whole, replied: false }
    expect(whatIsMissing('close', silent, '2027-04-16')).toHaveLength(1)
    expect(whatIsMissing('close', silent, '2027-04-17')).toEqual([])
    expect(whatIsMissing('close', { ...silent, statedOn: null }, '2030-01-01')).toHaveLength(1)
  })
})
