import type { Day } from '../../../platform/clock.ts'
import type { ReviewStepKind } from './lifecycle.ts'

/** What a review of a school has so far. */
export type Progress = {
  visitOn: Day | null
  /** The guarantees of which the school wrote how it sees itself, and of which the panel wrote what it saw. */
  pictured: readonly number[]
  seen: readonly number[]
  /** Who was asked for the panel and did not decline. */
  panel: number
  chair: boolean
  statedOn: Day | null
  replied: boolean
}

/** How many days the school has for its reply, before a review can be closed without one. */
export const replyDays = 28

const all = [1, 2, 3, 4]
const without = (done: readonly number[]) => all.filter((guarantee) => !done.includes(guarantee))
const numbers = (of: readonly number[]) => new Intl.ListFormat('nl-NL').format(of.map(String))

/** What has to be there before a step can be taken, in Dutch sentences that say what to do; nothing when it can. */
export function whatIsMissing(step: ReviewStepKind, progress: Progress, today: Day): string[] {
  switch (step) {
    case 'ready':
      return [
        ...(progress.visitOn === null ? ['Kies eerst de dag van het bezoek.'] : []),
        ...(without(progress.pictured).length > 0
          ? [`Het zelfbeeld mist nog iets bij waarborg ${numbers(without(progress.pictured))}.`]
          : []),
        ...(progress.panel < 2 ? ['Vraag minstens twee mensen voor het panel.'] : []),
        ...(progress.chair ? [] : ['Kies wie van het panel voorzit.']),
      ]
    case 'visit':
      return progress.visitOn !== null && progress.visitOn > today
        ? ['Het bezoek is nog niet geweest. Klopt de dag niet? Wijzig die dan eerst.']
        : []
    case 'write':
      return [
        ...(without(progress.seen).length > 0
          ? [`Beschrijf nog wat jullie zagen bij waarborg ${numbers(without(progress.seen))}.`]
          : []),
        ...(progress.statedOn === null ? ['De voorzitter schrijft nog de uitspraak.'] : []),
      ]
    case 'close':
      return progress.replied || mayCloseWithout(progress.statedOn, today)
        ? []
        : [`De school heeft nog niet gereageerd. Zonder reactie kan het vanaf ${replyDays} dagen na de uitspraak.`]
    case 'reopen':
    case 'cancel':
      return []
  }
}

function mayCloseWithout(statedOn: Day | null, today: Day): boolean {
  return statedOn !== null && (Date.parse(today) - Date.parse(statedOn)) / 86_400_000 >= replyDays
}
