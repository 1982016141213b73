import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DialogueStep, type Stage, stepsFrom, transition } from './lifecycle.ts'

const steps: DialogueStep[] = ['open', 'start', 'next', 'previous', 'plenary', 'back', 'close']

/** Takes steps after each other; one that is refused changes nothing. */
const stageAfter = (taken: readonly DialogueStep[], rounds: number): Stage =>
  taken.reduce<Stage>(
    (stage, step) => {
      const result = transition(stage, step, rounds)
      return result.ok ? result.stage : stage
    },
    { state: 'preparing', round: 0 },
  )

describe('het leven van een gesprek', () => {
  test('gaat van voorbereiden via binnenkomen, groepen en plenair naar afgerond', () => {
    expect(stageAfter(['open'], 2)).toEqual({ state: 'joining', round: 0 })
    expect(stageAfter(['open', 'start', 'next'], 2)).toEqual({ state: 'groups', round: 1 })
    expect(stageAfter(['open', 'start', 'plenary', 'close'], 2)).toEqual({ state: 'closed', round: 0 })
  })

  test('van plenair kan men terug naar het item waar de groepen waren', () => {
    expect(stageAfter(['open', 'start', 'next', 'plenary', 'back'], 3)).toEqual({ state: 'groups', round: 1 })
  })

  test('na het laatste item komt geen volgend, voor het eerste geen vorig', () => {
    expect(transition({ state: 'groups', round: 1 }, 'next', 2)).toEqual({
      ok: false,
      problem: 'Dit is het laatste item. Ga door naar plenair.',
    })
    expect(transition({ state: 'groups', round: 0 }, 'previous', 2).ok).toBe(false)
  })

  test('een afgerond gesprek verandert niet meer', () => {
    expect(stepsFrom({ state: 'closed', round: 0 }, 3)).toEqual([])
  })

  test('welke stappen men ook neemt: de ronde is altijd een van de gekozen items, en afronden kan alleen vanuit plenair', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...steps), { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        (taken, rounds) => {
          const stage = stageAfter(taken, rounds)
          expect(stage.round).toBeGreaterThanOrEqual(0)
          expect(stage.round).toBeLessThan(rounds)
          expect(stepsFrom(stage, rounds).includes('close')).toBe(stage.state === 'plenary')
        },
      ),
    )
  })
})
