/**
 * The life of a scan:
 *
 *             open          close           settle          archive
 *   planned ───────▶ open ─────────▶ talking ────────▶ settled ────────▶ archived
 *                      ◀──────────────  ◀──────────────  ◀────────────────
 *                           reopen           reopen            reopen        (each with a reason)
 *
 * Who may take which step is policy; whether the scan is ready for it, `canOpen` and `canSettle` say.
 */
export type ScanState = 'planned' | 'open' | 'talking' | 'settled' | 'archived'

/** Steps that need nothing more than the wish to take them; reopening asks for a reason. */
export type ScanStep = { kind: 'open' | 'close' | 'settle' | 'archive' } | { kind: 'reopen'; reason: string }

const stepKinds = ['open', 'close', 'settle', 'archive', 'reopen'] as const satisfies ScanStep['kind'][]
type StepKind = (typeof stepKinds)[number]

const stepsFrom: Record<ScanState, Partial<Record<StepKind, ScanState>>> = {
  planned: { open: 'open' },
  open: { close: 'talking' },
  talking: { settle: 'settled', reopen: 'open' },
  settled: { archive: 'archived', reopen: 'talking' },
  archived: { reopen: 'settled' },
}

/** Each state as people read it: "de scan is …". */
export const scanStateNames: Record<ScanState, string> = {
  planned: 'gepland',
  open: 'open',
  talking: 'in gesprek',
  settled: 'vastgesteld',
  archived: 'gearchiveerd',
}

const stepNames: Record<StepKind, string> = {
  open: 'openen',
  close: 'sluiten',
  settle: 'vaststellen',
  archive: 'archiveren',
  reopen: 'heropenen',
}

export type Transition = { ok: true; state: ScanState } | { ok: false; problem: string }

/**
 * The state that a step leads to.
 * @returns the new state, or in Dutch why this step cannot be taken and what can be done instead
 */
export function transition(state: ScanState, step: ScanStep): Transition {
  const next = stepsFrom[state][step.kind]
  if (next === undefined) return { ok: false, problem: impossible(state, step.kind) }
  if (step.kind === 'reopen' && step.reason.trim() === '') {
    return { ok: false, problem: 'Geef een reden: waarom wil je de scan heropenen?' }
  }
  return { ok: true, state: next }
}

function impossible(state: ScanState, kind: StepKind): string {
  const possible = stepKinds.filter((step) => stepsFrom[state][step] !== undefined).map((step) => stepNames[step])
  return `De scan is ${scanStateNames[state]}. Je kunt hem nu niet ${stepNames[kind]}, wel ${possible.join(' of ')}.`
}
