import type { Offer } from '../offerSource.ts'
import { type Evaluation, isFinished, judgementNames, lastEvaluation, momentNames } from './evaluation.ts'

/** An offer with the name of the area that makes it: together with its key the same each time. */
export type SourcedOffer = Offer & { source: string }

/** What somebody decided about an offer, for one plan. */
export type OfferChoice = {
  source: string
  key: string
  /** What it became, as long as that stands in the plan; neither when it was set aside. */
  goalId: string | null
  activityId: string | null
  /** Whether the goal or activity that it became was taken out of the plan again. */
  undone: boolean
}

export type OfferState = 'open' | 'taken' | 'aside'
export type StandingOffer = SourcedOffer & { state: OfferState }

const sameOffer = (one: Pick<SourcedOffer, 'source' | 'key'>) => (other: Pick<SourcedOffer, 'source' | 'key'>) =>
  one.source === other.source && one.key === other.key

/** How an offer stands in a plan. What was taken over and then taken out of the plan is offered again. */
export function offerState(offer: Pick<SourcedOffer, 'source' | 'key'>, choices: readonly OfferChoice[]): OfferState {
  const choice = choices.find(sameOffer(offer))
  if (!choice || choice.undone) return 'open'
  return choice.goalId === null && choice.activityId === null ? 'aside' : 'taken'
}

/** Each offer once, with how it stands. */
export function standingOffers(offers: readonly SourcedOffer[], choices: readonly OfferChoice[]): StandingOffer[] {
  const once = offers.filter((offer, index) => offers.findIndex(sameOffer(offer)) === index)
  return once.map((offer) => ({ ...offer, state: offerState(offer, choices) }))
}

/** A goal of last year's plan, with what was said of it. */
export type LastYearsGoal = {
  id: string
  guarantee: number
  text: string
  evaluations: readonly Evaluation[]
}

/** The goals that are not reached yet, also those that nobody looked at: they are offered to the next plan. */
export function unfinishedGoals<Goal extends LastYearsGoal>(goals: readonly Goal[]): Goal[] {
  return goals.filter(({ text, evaluations }) => text !== '' && !isFinished(evaluations))
}

/** What was said of a goal last, in a sentence or two. */
export function saidOfGoal(evaluations: readonly Evaluation[]): string {
  const last = lastEvaluation(evaluations)
  if (!last) return 'Op dit doel keek nog niemand terug.'
  const { moment, judgement, evidence } = last
  return `${momentNames[moment]}: ${judgementNames[moment][judgement]}. ${evidence}`
}
