/**
 * The road of a school that wants to become an opleidingsschool:
 *
 *   begin
 *     │
 *     ▼        exploring-talk          scan            adjustment-talk
 *   exploring ───────────────▶ scanning ────▶ adjusting ───────────────▶ deciding
 *                                                                        │    │
 *                                                            decision: go│    │decision: no-go
 *                                                                        ▼    ▼
 *                                     started ◀──────── starting      refused
 *                                               start
 *
 * `undo` takes back the last step, with a reason: each arrow can be walked in the other direction, but for the start. The
 * step that was taken stays to be read. `withdraw` leads from every state before an end to `withdrawn`, with a reason.
 * A school that was refused or withdrew begins again with a new candidacy. Who may take which step is policy.
 */
export type CandidacyState =
  | 'exploring'
  | 'scanning'
  | 'adjusting'
  | 'deciding'
  | 'starting'
  | 'started'
  | 'refused'
  | 'withdrawn'

/** The steps of the road, in their order. */
export const stepKinds = ['exploring-talk', 'scan', 'adjustment-talk', 'decision', 'start'] as const
export type StepKind = (typeof stepKinds)[number]

export type Decision = 'go' | 'no-go'

export type CandidacyStep =
  | { kind: Exclude<StepKind, 'decision'> }
  | { kind: 'decision'; decision: Decision }
  | { kind: 'withdraw' }
  | { kind: 'undo' }

/** The step that is asked for in each state; none at an end. */
const asked: Record<CandidacyState, StepKind | undefined> = {
  exploring: 'exploring-talk',
  scanning: 'scan',
  adjusting: 'adjustment-talk',
  deciding: 'decision',
  starting: 'start',
  started: undefined,
  refused: undefined,
  withdrawn: undefined,
}

/** Where the last step was taken from; nowhere before the first one, and where it stands. */
const before: Record<CandidacyState, CandidacyState | undefined> = {
  exploring: undefined,
  scanning: 'exploring',
  adjusting: 'scanning',
  deciding: 'adjusting',
  starting: 'deciding',
  refused: 'deciding',
  started: undefined,
  withdrawn: undefined,
}

export const nextStepOf = (state: CandidacyState): StepKind | undefined => asked[state]

/** Whether the road has ended: no step follows. */
export const isOver = (state: CandidacyState): boolean => asked[state] === undefined

export const canUndo = (state: CandidacyState): boolean => before[state] !== undefined

export type Transition = { ok: true; state: CandidacyState } | { ok: false; problem: string }

/** @returns the state that a step leads to, or in Dutch why it cannot be taken */
export function transition(state: CandidacyState, step: CandidacyStep): Transition {
  switch (step.kind) {
    case 'withdraw':
      return isOver(state)
        ? { ok: false, problem: 'Deze weg is al afgelopen. Terugtrekken kan niet meer.' }
        : { ok: true, state: 'withdrawn' }
    case 'undo': {
      const earlier = before[state]
      return earlier === undefined
        ? { ok: false, problem: 'Er is nu geen stap die je kunt terugnemen.' }
        : { ok: true, state: earlier }
    }
    default:
      if (asked[state] !== step.kind)
        return { ok: false, problem: 'Deze stap is nu niet aan de orde. De stappen gaan in een vaste volgorde.' }
      return { ok: true, state: after(step) }
  }
}

function after(step: Exclude<CandidacyStep, { kind: 'withdraw' | 'undo' }>): CandidacyState {
  switch (step.kind) {
    case 'exploring-talk':
      return 'scanning'
    case 'scan':
      return 'adjusting'
    case 'adjustment-talk':
      return 'deciding'
    case 'decision':
      return step.decision === 'go' ? 'starting' : 'refused'
    case 'start':
      return 'started'
  }
}
