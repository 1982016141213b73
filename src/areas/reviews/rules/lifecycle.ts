/**
 * The life of a peer review, internal or national:
 *
 *                ready           visit            write            close
 *   preparing ─────────▶ ready ─────────▶ visited ─────────▶ written ─────────▶ closed
 *       │      ◀─────────  │   ◀─────────          ◀─────────
 *       │        reopen    │     reopen              reopen
 *       └──── cancel ──────┴───▶ cancelled
 *
 * Preparing: the school writes its self-picture, the panel is found and the day planned. Ready: the panel reads. Visited: the
 * panel writes what it saw. Written: the school reads that, and replies. What took place cannot be cancelled, and what is
 * closed stays as it is. Who may take which step is policy; whether the review is ready for it, `whatIsMissing` says.
 */
export const reviewStates = ['preparing', 'ready', 'visited', 'written', 'closed', 'cancelled'] as const
export type ReviewState = (typeof reviewStates)[number]

/** Cancelling asks for a reason. */
export type ReviewStep =
  | { kind: 'ready' | 'visit' | 'write' | 'close' | 'reopen' }
  | { kind: 'cancel'; because: string }

export const reviewStepKinds = [
  'ready',
  'visit',
  'write',
  'close',
  'reopen',
  'cancel',
] as const satisfies ReviewStep['kind'][]
export type ReviewStepKind = (typeof reviewStepKinds)[number]

const stepsFrom: Record<ReviewState, Partial<Record<ReviewStepKind, ReviewState>>> = {
  preparing: { ready: 'ready', cancel: 'cancelled' },
  ready: { visit: 'visited', reopen: 'preparing', cancel: 'cancelled' },
  visited: { write: 'written', reopen: 'ready' },
  written: { close: 'closed', reopen: 'visited' },
  closed: {},
  cancelled: {},
}

/** Each state as people read it: "deze peerreview is …". */
export const reviewStateNames: Record<ReviewState, string> = {
  preparing: 'in voorbereiding',
  ready: 'klaar voor het bezoek',
  visited: 'bezocht',
  written: 'beschreven',
  closed: 'afgerond',
  cancelled: 'afgezegd',
}

const stepNames: Record<ReviewStepKind, string> = {
  ready: 'klaarzetten',
  visit: 'als bezocht aanmerken',
  write: 'aan de school geven',
  close: 'afronden',
  reopen: 'een stap terugzetten',
  cancel: 'afzeggen',
}

export type Transition = { ok: true; state: ReviewState } | { ok: false; problem: string }

/** The state that a step leads to, or in Dutch why this step cannot be taken and what can be done instead. */
export function transition(state: ReviewState, step: ReviewStep): Transition {
  const next = stepsFrom[state][step.kind]
  if (next === undefined) return { ok: false, problem: impossible(state, step.kind) }
  if (step.kind === 'cancel' && step.because.trim() === '')
    return { ok: false, problem: 'Schrijf kort op waarom de peerreview niet doorgaat.' }
  return { ok: true, state: next }
}

function impossible(state: ReviewState, kind: ReviewStepKind): string {
  const possible = reviewStepKinds.filter((step) => stepsFrom[state][step] !== undefined).map((step) => stepNames[step])
  const instead = possible.length > 0 ? `, wel ${possible.join(' of ')}` : ''
  return `Deze peerreview is ${reviewStateNames[state]}. Je kunt haar nu niet ${stepNames[kind]}${instead}.`
}

/** Whether a review still goes on. */
export const isUnderWay = (state: ReviewState): boolean => state !== 'closed' && state !== 'cancelled'
