/**
 * The life of a meeting:
 *
 *             convene              close
 *   planned ───────────▶ convened ───────────▶ closed
 *      │                    │      ◀───────────
 *      │ cancel             │ cancel   reopen
 *      ▼                    ▼
 *   cancelled ◀──────── cancelled
 *
 * Cancelling and reopening ask for a reason, and a meeting whose minutes are approved is not reopened. Who may take which
 * step is policy; where the items of its agenda then go, `changesOf` says.
 */
export type MeetingState = 'planned' | 'convened' | 'closed' | 'cancelled'

export type MeetingStep =
  | { kind: 'convene' }
  | { kind: 'close' }
  | { kind: 'cancel'; reason: string }
  | { kind: 'reopen'; reason: string }

type StepKind = MeetingStep['kind']

/**
 * The life of its minutes:
 *
 *             offer              approve
 *   growing ──────────▶ offered ──────────▶ approved
 *           ◀──────────
 *             reopen (with the meeting)
 *
 * They grow while the meeting is held, are offered when it is closed, and are approved in a later one; then they are frozen.
 */
export type MinutesState = 'growing' | 'offered' | 'approved'

const stepsFrom: Record<MeetingState, Partial<Record<StepKind, MeetingState>>> = {
  planned: { convene: 'convened', cancel: 'cancelled' },
  convened: { close: 'closed', cancel: 'cancelled' },
  closed: { reopen: 'convened' },
  cancelled: {},
}

/** Each state as people read it: "de bijeenkomst is …". */
export const meetingStateNames: Record<MeetingState, string> = {
  planned: 'gepland',
  convened: 'uitgenodigd',
  closed: 'afgesloten',
  cancelled: 'afgezegd',
}

export const minutesStateNames: Record<MinutesState, string> = {
  growing: 'in de maak',
  offered: 'aangeboden',
  approved: 'vastgesteld',
}

/** Whether it is still to be held: only then can something come on its agenda. */
export const isComing = (state: MeetingState): boolean => state === 'planned' || state === 'convened'

export type MeetingTransition = { ok: true; state: MeetingState } | { ok: false; problem: string }

/**
 * The state that a step leads to.
 * @returns the new state, or in Dutch why this step cannot be taken
 */
export function transition(state: MeetingState, minutes: MinutesState, step: MeetingStep): MeetingTransition {
  const next = stepsFrom[state][step.kind]
  if (next === undefined) return { ok: false, problem: impossible(state, step.kind) }
  if (step.kind === 'reopen' && minutes === 'approved')
    return { ok: false, problem: 'Het verslag is al vastgesteld en verandert niet meer. Heropenen kan dus niet.' }
  if ((step.kind === 'cancel' || step.kind === 'reopen') && step.reason.trim() === '')
    return { ok: false, problem: 'Geef een reden: wie het leest, wil weten waarom.' }
  return { ok: true, state: next }
}

function impossible(state: MeetingState, kind: StepKind): string {
  switch (kind) {
    case 'convene':
      return `De bijeenkomst is al ${meetingStateNames[state]}.`
    case 'close':
      return state === 'planned'
        ? 'Nodig eerst iedereen uit. Daarna kun je de bijeenkomst afsluiten.'
        : `De bijeenkomst is al ${meetingStateNames[state]}.`
    case 'cancel':
      return `De bijeenkomst is al ${meetingStateNames[state]}; afzeggen kan niet meer.`
    case 'reopen':
      return 'Alleen een afgesloten bijeenkomst kun je heropenen.'
  }
}

/** Whether notes, decisions and attendance can be written down. */
export const isHeld = (state: MeetingState): boolean => state === 'convened'
