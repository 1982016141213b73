/**
 * The life of a conversation with a framework:
 *
 *     preparing ──open──▶ joining ──start──▶ groups ──plenary──▶ plenary ──close──▶ closed
 *                                              ▲                   │
 *                                              └─────back──────────┘
 *
 * While groups talk, `round` says which of the chosen items they talk about; `next` and `previous` change it.
 * Who may take a step is policy; what must be settled before closing, `missingIn` says.
 */
export type DialogueState = 'preparing' | 'joining' | 'groups' | 'plenary' | 'closed'

export type DialogueStep = 'open' | 'start' | 'next' | 'previous' | 'plenary' | 'back' | 'close'

/** How far a conversation is. `round` counts from 0. */
export type Stage = { state: DialogueState; round: number }

export const dialogueStateNames: Record<DialogueState, string> = {
  preparing: 'wordt voorbereid',
  joining: 'deelnemers komen binnen',
  groups: 'groepen zijn in gesprek',
  plenary: 'plenair',
  closed: 'afgerond',
}

export type Transition = { ok: true; stage: Stage } | { ok: false; problem: string }

/**
 * Where a step leads to.
 * @param rounds how many items were chosen
 * @returns the new stage, or in Dutch why this step cannot be taken now
 */
export function transition({ state, round }: Stage, step: DialogueStep, rounds: number): Transition {
  switch (step) {
    case 'open':
      return state === 'preparing' ? to('joining', 0) : impossible(state)
    case 'start':
      return state === 'joining' ? to('groups', 0) : impossible(state)
    case 'next':
      if (state !== 'groups') return impossible(state)
      return round + 1 < rounds ? to('groups', round + 1) : refuse('Dit is het laatste item. Ga door naar plenair.')
    case 'previous':
      if (state !== 'groups') return impossible(state)
      return round > 0 ? to('groups', round - 1) : refuse('Dit is het eerste item.')
    case 'plenary':
      return state === 'groups' ? to('plenary', round) : impossible(state)
    case 'back':
      return state === 'plenary' ? to('groups', round) : impossible(state)
    case 'close':
      return state === 'plenary' ? to('closed', round) : impossible(state)
  }
}

/** The steps that can be taken from here, in the order in which they are thought of. */
export function stepsFrom(stage: Stage, rounds: number): DialogueStep[] {
  const steps: DialogueStep[] = ['open', 'start', 'next', 'plenary', 'close', 'previous', 'back']
  return steps.filter((step) => transition(stage, step, rounds).ok)
}

const to = (state: DialogueState, round: number): Transition => ({ ok: true, stage: { state, round } })
const refuse = (problem: string): Transition => ({ ok: false, problem })

function impossible(state: DialogueState): Transition {
  const now: Record<DialogueState, string> = {
    preparing: 'Het gesprek wordt nog voorbereid. Open het eerst.',
    joining: 'De deelnemers komen nog binnen. Begin eerst met de groepen.',
    groups: 'De groepen zijn al in gesprek.',
    plenary: 'Het gesprek is al plenair.',
    closed: 'Het gesprek is afgerond. Er verandert niets meer.',
  }
  return refuse(now[state])
}
