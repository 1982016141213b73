/**
 * The life of a survey:
 *
 *              open           close             count
 *   planned ─────────▶ open ─────────▶ counting ───────▶ closed
 *      │                │
 *      └─── cancel ─────┴───▶ cancelled
 *
 * Planned: everything may still change. Open: whoever was asked has a link. Counting: nobody sends in any more, and a job
 * counts. Closed: what was sent in is gone; what may be known of it is there. Cancelled while open: nothing is counted, and
 * what was sent in is gone unopened.
 */
export const surveyStates = ['planned', 'open', 'counting', 'closed', 'cancelled'] as const
export type SurveyState = (typeof surveyStates)[number]

/** Cancelling asks for a reason. */
export type SurveyStep = { kind: 'open' } | { kind: 'close' } | { kind: 'count' } | { kind: 'cancel'; because: string }
export type SurveyStepKind = SurveyStep['kind']

const stepKinds = ['open', 'close', 'count', 'cancel'] as const satisfies SurveyStepKind[]

const stepsFrom: Record<SurveyState, Partial<Record<SurveyStepKind, SurveyState>>> = {
  planned: { open: 'open', cancel: 'cancelled' },
  open: { close: 'counting', cancel: 'cancelled' },
  counting: { count: 'closed' },
  closed: {},
  cancelled: {},
}

/** Each state as people read it: "deze enquête is …". */
export const surveyStateNames: Record<SurveyState, string> = {
  planned: 'gepland',
  open: 'open',
  counting: 'wordt geteld',
  closed: 'gesloten',
  cancelled: 'afgezegd',
}

const stepNames: Record<SurveyStepKind, string> = {
  open: 'openen',
  close: 'sluiten',
  count: 'tellen',
  cancel: 'afzeggen',
}

export type Transition = { ok: true; state: SurveyState } | { ok: false; problem: string }

/** The state that a step leads to, or in Dutch why this step cannot be taken and what can be done instead. */
export function transition(state: SurveyState, step: SurveyStep): Transition {
  const next = stepsFrom[state][step.kind]
  if (next === undefined) return { ok: false, problem: impossible(state, step.kind) }
  if (step.kind === 'cancel' && step.because.trim() === '')
    return { ok: false, problem: 'Schrijf kort op waarom de enquête niet doorgaat.' }
  return { ok: true, state: next }
}

function impossible(state: SurveyState, kind: SurveyStepKind): string {
  const possible = stepKinds.filter((step) => stepsFrom[state][step] !== undefined).map((step) => stepNames[step])
  const instead = possible.length > 0 ? `, wel ${possible.join(' of ')}` : ''
  const how = state === 'counting' ? 'Deze enquête wordt geteld' : `Deze enquête is ${surveyStateNames[state]}`
  return `${how}. Je kunt haar nu niet ${stepNames[kind]}${instead}.`
}
