/**
 * The life of a panel interview:
 *
 *                invite           hold          check            close           settle
 *   preparing ──────────▶ invited ─────▶ held ──────▶ checking ──────▶ checked ───────▶ settled
 *       │                    │
 *       └──── cancel ────────┴───▶ cancelled
 *
 * Preparing: questions and guests are chosen. Invited: the guests have their letter. Held: the host writes findings without
 * names. Checking: the guests say whether they recognise those. Checked: the host reads what is not right, and answers it.
 * Settled: the findings count, and what led to them is gone. Who may take which step is policy; whether it is ready for it,
 * `whatIsMissing` says.
 */
export const panelStates = ['preparing', 'invited', 'held', 'checking', 'checked', 'settled', 'cancelled'] as const
export type PanelState = (typeof panelStates)[number]

/** Cancelling asks for a reason. */
export type PanelStep = { kind: 'invite' | 'hold' | 'check' | 'close' | 'settle' } | { kind: 'cancel'; because: string }
export type PanelStepKind = PanelStep['kind']

const stepKinds = ['invite', 'hold', 'check', 'close', 'settle', 'cancel'] as const satisfies PanelStepKind[]

const stepsFrom: Record<PanelState, Partial<Record<PanelStepKind, PanelState>>> = {
  preparing: { invite: 'invited', cancel: 'cancelled' },
  invited: { hold: 'held', cancel: 'cancelled' },
  held: { check: 'checking' },
  checking: { close: 'checked' },
  checked: { settle: 'settled' },
  settled: {},
  cancelled: {},
}

/** Each state as people read it: "dit panelgesprek is …". */
export const panelStateNames: Record<PanelState, string> = {
  preparing: 'in voorbereiding',
  invited: 'uitgenodigd',
  held: 'gehouden',
  checking: 'bij de deelnemers',
  checked: 'nagekeken',
  settled: 'vastgesteld',
  cancelled: 'afgezegd',
}

const stepNames: Record<PanelStepKind, string> = {
  invite: 'uitnodigen',
  hold: 'als gehouden aanmerken',
  check: 'aan de deelnemers voorleggen',
  close: 'de controle sluiten',
  settle: 'vaststellen',
  cancel: 'afzeggen',
}

export type Transition = { ok: true; state: PanelState } | { ok: false; problem: string }

/** The state that a step leads to, or in Dutch why this step cannot be taken and what can be done instead. */
export function transition(state: PanelState, step: PanelStep): Transition {
  const next = stepsFrom[state][step.kind]
  if (next === undefined) return { ok: false, problem: impossible(state, step.kind) }
  if (step.kind === 'cancel' && step.because.trim() === '')
    return { ok: false, problem: 'Schrijf kort op waarom het panelgesprek niet doorgaat.' }
  return { ok: true, state: next }
}

function impossible(state: PanelState, kind: PanelStepKind): string {
  const possible = stepKinds.filter((step) => stepsFrom[state][step] !== undefined).map((step) => stepNames[step])
  const instead = possible.length > 0 ? `, wel ${possible.join(' of ')}` : ''
  return `Dit panelgesprek is ${panelStateNames[state]}. Je kunt het nu niet ${stepNames[kind]}${instead}.`
}

/** Whether questions, guests, day and place may still change. */
export const isPrepared = (state: PanelState): boolean => state === 'preparing' || state === 'invited'

/** Whether it took place. */
export const tookPlace = (state: PanelState): boolean => !isPrepared(state) && state !== 'cancelled'
