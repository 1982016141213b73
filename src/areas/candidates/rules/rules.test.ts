import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CandidacyState, type CandidacyStep, isOver, nextStepOf, type StepKind, transition } from './lifecycle.ts'
import { nextAsked } from './next.ts'

const walk = (steps: readonly CandidacyStep[], from: CandidacyState = 'exploring') =>
  steps.reduce<CandidacyState>((state, step) => {
    const next = transition(state, step)
    return next.ok ? next.state : state
  }, from)

const upToDecision: CandidacyStep[] = [{ kind: 'exploring-talk' }, { kind: 'scan' }, { kind: 'adjustment-talk' }]

describe('de weg van een kandidaat-school', () => {
  it('gaat van het verkennend gesprek in vijf stappen naar de start', () => {
    expect(walk([...upToDecision, { kind: 'decision', decision: 'go' }, { kind: 'start' }])).toBe('started')
  })

  it('eindigt bij een no-go', () => {
    const state = walk([...upToDecision, { kind: 'decision', decision: 'no-go' }])
    expect(state).toBe('refused')
    expect(transition(state, { kind: 'start' })).toMatchObject({ ok: false })
  })

  it('slaat geen stap over: zonder besluit geen start, zonder scan geen afstemmingsgesprek', () => {
    expect(transition('deciding', { kind: 'start' })).toMatchObject({ ok: false })
    expect(transition('scanning', { kind: 'adjustment-talk' })).toMatchObject({ ok: false })
    expect(transition('exploring', { kind: 'decision', decision: 'go' })).toMatchObject({ ok: false })
  })

  it('neemt de laatste stap terug, en alleen een start niet', () => {
    expect(walk([...upToDecision, { kind: 'undo' }])).toBe('adjusting')
    expect(walk([...upToDecision, { kind: 'decision', decision: 'no-go' }, { kind: 'undo' }])).toBe('deciding')
    expect(transition('started', { kind: 'undo' })).toMatchObject({ ok: false })
    expect(transition('exploring', { kind: 'undo' })).toMatchObject({ ok: false })
  })

  it('kan tot het einde worden afgebroken, en daarna niet meer', () => {
    for (const state of ['exploring', 'scanning', 'adjusting', 'deciding', 'starting'] as const)
      expect(transition(state, { kind: 'withdraw' })).toEqual({ ok: true, state: 'withdrawn' })
    for (const state of ['started', 'refused', 'withdrawn'] as const)
      expect(transition(state, { kind: 'withdraw' })).toMatchObject({ ok: false })
  })

  it('is na welke stappen ook waar de stappen die niet zijn teruggenomen haar brachten', () => {
    const step: fc.Arbitrary<CandidacyStep> = fc.oneof(
      fc
        .constantFrom<Exclude<StepKind, 'decision'>>('exploring-talk', 'scan', 'adjustment-talk', 'start')
        .map((kind) => ({ kind })),
      fc.constantFrom<CandidacyStep>(
        { kind: 'decision', decision: 'go' },
        { kind: 'decision', decision: 'no-go' },
        { kind: 'undo' },
      ),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let state: CandidacyState = 'exploring'
        const standing: CandidacyStep[] = []
        for (const one of steps) {
          const next = transition(state, one)
          if (!next.ok) continue
          state = next.state
          if (one.kind === 'undo') standing.pop()
          else standing.push(one)
        }
        expect(walk(standing)).toBe(state)
        // Each kind stands at most once: what the database holds to as well.
        expect(new Set(standing.map(({ kind }) => kind)).size).toBe(standing.length)
      }),
    )
  })
})

describe('wie er aan zet is', () => {
  it('vraagt altijd iemand iets zolang de weg niet is afgelopen, en daarna niemand', () => {
    for (const state of [
      'exploring',
      'scanning',
      'adjusting',
      'deciding',
      'starting',
      'started',
      'refused',
      'withdrawn',
    ] as const)
      for (const scan of ['none', 'under-way', 'settled'] as const) {
        expect(nextAsked(state, scan) === undefined).toBe(isOver(state))
        expect(nextStepOf(state) === undefined).toBe(isOver(state))
      }
  })

  it('laat alleen het bestuur besluiten', () => {
    expect(nextAsked('deciding', 'settled')).toEqual({ by: 'board', what: 'decision' })
  })

  it('vraagt de scan pas mee te nemen als het team haar heeft vastgesteld', () => {
    expect(nextAsked('scanning', 'none')).toMatchObject({ what: 'plan-scan' })
    expect(nextAsked('scanning', 'under-way')).toMatchObject({ by: 'team' })
    expect(nextAsked('scanning', 'settled')).toMatchObject({ what: 'take-scan' })
  })
})
