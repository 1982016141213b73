/**
 * The road of a signal:
 *
 *            pass on (to a table that did not have it yet: a new term)
 *                ┌──────┐
 *                ▼      │
 *   raise ────▶ open ───┘
 *                │
 *                ├── take up ────▶ answered
 *                └── decline ────▶ answered
 *
 * It always lies at exactly one table. No table gets it twice, so a road has at most as many stops as there are bodies:
 * nobody can keep a signal going round instead of answering it. Who may take which step is policy.
 */
export type SignalState = 'open' | 'answered'

export type SignalStep = { kind: 'pass-on'; toBodyId: string } | { kind: 'take-up' } | { kind: 'decline' }
export type StepKind = SignalStep['kind']

/** A step as it stands written on the road. */
export type RoadKind = 'raised' | 'passed-on' | 'taken-up' | 'declined'

export const roadKinds: Record<StepKind, RoadKind> = {
  'pass-on': 'passed-on',
  'take-up': 'taken-up',
  decline: 'declined',
}

/** Where a signal is: at whose table, and which tables had it, that one included. */
export type Whereabouts = { state: SignalState; bodyId: string; visited: readonly string[] }

const stepsFrom: Record<SignalState, Record<StepKind, SignalState | undefined>> = {
  open: { 'pass-on': 'open', 'take-up': 'answered', decline: 'answered' },
  answered: { 'pass-on': undefined, 'take-up': undefined, decline: undefined },
}

export type Transition = { ok: true; whereabouts: Whereabouts } | { ok: false; problem: string }

/** @returns where a step brings a signal, or in Dutch why it cannot be taken */
export function transition(signal: Whereabouts, step: SignalStep): Transition {
  const state = stepsFrom[signal.state][step.kind]
  if (state === undefined) return { ok: false, problem: 'Dit signaal is al beantwoord.' }
  if (step.kind !== 'pass-on') return { ok: true, whereabouts: { ...signal, state } }
  const { toBodyId } = step
  if (toBodyId === signal.bodyId) return { ok: false, problem: 'Het signaal ligt al bij dit overleg.' }
  if (signal.visited.includes(toBodyId))
    return {
      ok: false,
      problem: 'Dit overleg heeft het signaal al gehad. Geef zelf antwoord, of kies een ander overleg.',
    }
  return { ok: true, whereabouts: { state, bodyId: toBodyId, visited: [...signal.visited, toBodyId] } }
}
