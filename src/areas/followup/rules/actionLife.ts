import type { Day } from '../../../platform/clock.ts'

/**
 * The life of an action:
 *
 *     open ◀──start, pause──▶ under-way
 *      │ │                       │  │
 *      │ └──────── finish ───────┼──┴──▶ done ──judge──▶ done
 *      └────────── drop ─────────┴─────▶ dropped
 *
 *     done, dropped ──reopen──▶ open, under-way
 *
 * While it is open or under way it can be given another day (`postpone`), and looking back can find that it is not there
 * yet (`not-yet`). Of what is done one may not know yet what it brought: that is judged later.
 */
export type ActionState = 'open' | 'under-way' | 'done' | 'dropped'

export const actionStates: readonly ActionState[] = ['open', 'under-way', 'done', 'dropped']

export const actionStateNames: Record<ActionState, string> = {
  open: 'nog te doen',
  'under-way': 'loopt',
  done: 'gedaan',
  dropped: 'vervallen',
}

/** What it brought. */
export type Verdict = 'works' | 'not-yet' | 'stopped'

export const verdictNames: Record<Verdict, string> = { works: 'werkt', 'not-yet': 'nog niet', stopped: 'gestopt' }

/** How an action stands. */
export type ActionStanding = {
  agreedOn: Day
  dueOn: Day
  state: ActionState
  verdict: Verdict | null
  /** What it brought, in a line. */
  brought: string
  droppedBecause: string | null
  settledOn: Day | null
}

/** Something that one does with an action. */
export type ActionStep =
  | { kind: 'start' }
  | { kind: 'pause' }
  | { kind: 'finish'; verdict: Verdict | null; line: string }
  | { kind: 'judge'; verdict: Verdict; line: string }
  | { kind: 'not-yet'; dueOn: Day | null; line: string }
  | { kind: 'postpone'; dueOn: Day; because: string }
  | { kind: 'drop'; because: string }
  | { kind: 'reopen'; state: 'open' | 'under-way'; dueOn: Day | null; because: string }

/** What is written down of a step: together they tell how an action came to stand as it does. */
export type ActionReview = { state: ActionState; verdict: Verdict | null; line: string; newDueOn: Day | null }

export type StepResult =
  | { ok: true; standing: ActionStanding; review: ActionReview }
  /** `field` is the one of the form that can mend it. */
  | { ok: false; field: 'outcome' | 'dueOn' | 'line'; problem: string }

/** Whether it still has to be done. */
export const isOpen = ({ state }: Pick<ActionStanding, 'state'>): boolean => {
  switch (state) {
    case 'open':
    case 'under-way':
      return true
    case 'done':
    case 'dropped':
      return false
  }
}

/** Whether looking back has something to say of it: it is not settled, or nobody knows yet what it brought. */
export const asksVerdict = (action: Pick<ActionStanding, 'state' | 'verdict'>): boolean =>
  isOpen(action) || (action.state === 'done' && action.verdict === null)

const notOpen = 'Deze vervolgactie is al afgerond. Heropen haar als ze toch nog niet klaar is.'
const stillOpen = 'Deze vervolgactie loopt nog.'

/**
 * How an action stands after a step, and what is written down of it.
 * @returns what is wrong, as a sentence for whoever took the step, when it cannot be taken
 */
export function takeStep(standing: ActionStanding, step: ActionStep, today: Day): StepResult {
  switch (step.kind) {
    case 'start':
      return whileOpen(standing, () => changed(standing, { state: 'under-way' }))
    case 'pause':
      return whileOpen(standing, () => changed(standing, { state: 'open' }))
    case 'finish':
      return whileOpen(standing, () =>
        changed(standing, { state: 'done', verdict: step.verdict, brought: step.line, settledOn: today }, step.line),
      )
    case 'judge':
      return standing.state === 'done'
        ? changed(standing, { verdict: step.verdict, brought: step.line }, step.line)
        : refused('outcome', stillOpen)
    case 'not-yet':
      return whileOpen(standing, () => notYet(standing, step, today))
    case 'postpone':
      return whileOpen(standing, () => {
        if (step.dueOn <= today) return refused('dueOn', 'Kies een dag na vandaag.')
        if (step.because === '') return refused('line', 'Schrijf kort op waarom het later wordt.')
        return changed(standing, { dueOn: step.dueOn }, step.because)
      })
    case 'drop':
      return whileOpen(standing, () => {
        if (step.because === '') return refused('line', 'Gestopt, want … Schrijf kort op waarom.')
        return changed(
          standing,
          { state: 'dropped', verdict: 'stopped', droppedBecause: step.because, settledOn: today },
          step.because,
        )
      })
    case 'reopen':
      return reopened(standing, step, today)
  }
}

/** What stays open after looking back gets a new day or a reason. */
function notYet(standing: ActionStanding, step: ActionStep & { kind: 'not-yet' }, today: Day): StepResult {
  if (step.dueOn === null && step.line === '')
    return refused('dueOn', 'Nog niet klaar: kies een nieuwe dag, of schrijf op waarom de dag blijft staan.')
  if (step.dueOn !== null && step.dueOn <= today) return refused('dueOn', 'Kies een dag na vandaag.')
  const dueOn = step.dueOn ?? standing.dueOn
  return changed(standing, { state: 'under-way', verdict: 'not-yet', brought: step.line, dueOn }, step.line)
}

function reopened(standing: ActionStanding, step: ActionStep & { kind: 'reopen' }, today: Day): StepResult {
  if (isOpen(standing)) return refused('outcome', stillOpen)
  if (step.dueOn !== null && step.dueOn <= today) return refused('dueOn', 'Kies een dag na vandaag.')
  const dueOn = step.dueOn ?? standing.dueOn
  const again = { verdict: null, brought: '', droppedBecause: null, settledOn: null }
  return changed(standing, { ...again, state: step.state, dueOn }, step.because)
}

function whileOpen(standing: ActionStanding, then: () => StepResult): StepResult {
  return isOpen(standing) ? then() : refused('outcome', notOpen)
}

function changed(standing: ActionStanding, change: Partial<ActionStanding>, line = ''): StepResult {
  const next = { ...standing, ...change }
  const newDueOn = next.dueOn === standing.dueOn ? null : next.dueOn
  return { ok: true, standing: next, review: { state: next.state, verdict: next.verdict, line, newDueOn } }
}

const refused = (field: 'outcome' | 'dueOn' | 'line', problem: string): StepResult => ({ ok: false, field, problem })

/** How somebody says that it went. `done` is done without knowing yet what it brought. */
export type Outcome = Verdict | 'done'

export const outcomeNames: Record<Outcome, string> = {
  works: 'Gedaan, en het werkt',
  'not-yet': 'Nog niet',
  stopped: 'Gestopt, want …',
  done: 'Gedaan; wat het brengt weten we nog niet',
}

/** The step that an outcome stands for. */
export function stepOf(
  { state }: Pick<ActionStanding, 'state'>,
  { outcome, line, dueOn }: { outcome: Outcome; line: string; dueOn: Day | null },
): ActionStep {
  switch (outcome) {
    case 'works':
      return state === 'done' ? { kind: 'judge', verdict: 'works', line } : { kind: 'finish', verdict: 'works', line }
    case 'done':
      return { kind: 'finish', verdict: null, line }
    case 'not-yet':
      return state === 'done' ? { kind: 'judge', verdict: 'not-yet', line } : { kind: 'not-yet', dueOn, line }
    case 'stopped':
      return state === 'done' ? { kind: 'judge', verdict: 'stopped', line } : { kind: 'drop', because: line }
  }
}

/** The step from one state to another that somebody chose from a list; undefined when it stands so already. */
export function stepTo(
  { state }: Pick<ActionStanding, 'state'>,
  wanted: ActionState,
  because: string,
): ActionStep | undefined {
  if (state === wanted) return undefined
  switch (wanted) {
    case 'open':
      return isOpen({ state }) ? { kind: 'pause' } : { kind: 'reopen', state: wanted, dueOn: null, because }
    case 'under-way':
      return isOpen({ state }) ? { kind: 'start' } : { kind: 'reopen', state: wanted, dueOn: null, because }
    case 'done':
      return { kind: 'finish', verdict: null, line: because }
    case 'dropped':
      return { kind: 'drop', because }
  }
}

/** The day by which something agreed today is due: never before it was agreed. */
export const dueFrom = (agreedOn: Day, dueOn: Day): Day => (dueOn < agreedOn ? agreedOn : dueOn)
