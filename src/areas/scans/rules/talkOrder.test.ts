import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PhaseCounts } from './agreement.ts'
import { type TalkCriterion, talkOrder } from './talkOrder.ts'

type Named = TalkCriterion & { name: string }

function criterion(name: string, fields: Partial<TalkCriterion> = {}): Named {
  return { name, choices: [0, 5, 0, 0], ambitions: [0, 0, 0, 0], settled: false, ...fields }
}

const orderOf = (criteria: Named[]) => talkOrder(criteria).map((turn) => [turn.criterion.name, turn.reason])

describe('gespreksvolgorde', () => {
  it('begint waar je verdeeld bent of ver van de ambitie staat, en eindigt met wat al vaststaat', () => {
    const order = orderOf([
      criterion('vastgesteld', { settled: true, choices: [3, 0, 0, 3] }),
      criterion('eens'),
      criterion('te weinig', { choices: [1, 0, 0, 1] }),
      criterion('ver weg', { ambitions: [0, 0, 0, 5] }),
      criterion('verdeeld', { choices: [3, 0, 0, 3] }),
    ])
    expect(order).toEqual([
      ['verdeeld', 'divided'],
      ['ver weg', 'far-from-ambition'],
      ['eens', 'agreed'],
      ['te weinig', 'too-few-answers'],
      ['vastgesteld', 'settled'],
    ])
  })

  it('telt onenigheid en afstand tot de ambitie bij elkaar op', () => {
    const [turn] = talkOrder([criterion('beide', { choices: [3, 0, 0, 3], ambitions: [0, 0, 0, 6] })])
    expect(turn?.worth).toBeCloseTo(1 + 1.5 / 3, 12)
  })

  it('laat ambities van minder dan drie mensen buiten beschouwing', () => {
    const [turn] = talkOrder([criterion('twee ambities', { ambitions: [0, 0, 0, 2] })])
    expect(turn).toMatchObject({ worth: 0, reason: 'agreed' })
  })

  it('leidt uit te weinig antwoorden niets af: de volgorde blijft dan die van het thema', () => {
    const few: [string, PhaseCounts][] = [
      ['a', [2, 0, 0, 0]],
      ['b', [1, 0, 0, 1]],
      ['c', [0, 0, 0, 0]],
    ]
    const turns = talkOrder(few.map(([name, choices]) => criterion(name, { choices, ambitions: [0, 0, 0, 9] })))
    expect(turns.map((turn) => turn.criterion.name)).toEqual(['a', 'b', 'c'])
    expect(turns.every((turn) => turn.worth === null)).toBe(true)
  })

  it('houdt bij gelijke waarde de volgorde van het thema, ook als fasen gespiegeld zijn', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 4 }), ([a = 0, b = 0, c = 0, d = 0]) => {
        const twins = [criterion('eerst', { choices: [a, b, c, d] }), criterion('dan', { choices: [d, c, b, a] })]
        expect(talkOrder(twins).map((turn) => turn.criterion.name)).toEqual(['eerst', 'dan'])
        expect(talkOrder(twins.toReversed()).map((turn) => turn.criterion.name)).toEqual(['dan', 'eerst'])
      }),
    )
  })
})
