import type { Tx } from '../../../platform/database/scope.ts'
import type { Who } from '../../../platform/web/who.ts'
import type { OfferSource, PlanPlace } from '../offerSource.ts'
import { findOfferChoices, type Plan } from '../queries.ts'
import { type SourcedOffer, type StandingOffer, standingOffers } from '../rules.ts'
import { dialogueOffers } from './dialogues.ts'
import { lastYearOffers } from './lastYear.ts'
import { panelOffers } from './panels.ts'
import { scanOffers } from './scans.ts'
import { signalOffers } from './signals.ts'
import { surveyOffers } from './surveys.ts'

/** What this area knows of the areas before it; later ones register their own. */
const ownSources: readonly OfferSource[] = [
  lastYearOffers,
  scanOffers,
  dialogueOffers,
  panelOffers,
  surveyOffers,
  signalOffers,
]

const placeOf = ({ schoolYear, organisation }: Plan): PlanPlace => ({
  schoolYear,
  organisationId: organisation?.id ?? null,
  organisationKind: organisation?.kind ?? null,
})

/** All that the year has taught for a plan, as far as this person may see it, and how each stands in it. */
export async function findOffers(
  tx: Tx,
  who: Who,
  plan: Plan,
  later: readonly OfferSource[],
): Promise<StandingOffer[]> {
  const offers: SourcedOffer[] = []
  // One after the other: a transaction has one connection.
  for (const source of [...ownSources, ...later]) {
    const found = await source.find(tx, who, placeOf(plan))
    offers.push(...found.map((offer) => ({ ...offer, source: source.name })))
  }
  return standingOffers(offers, await findOfferChoices(tx, plan.id))
}

/** The goal of last year that an offer goes on with; null for what comes from elsewhere. */
export const goesOnWith = ({ source, key }: SourcedOffer): string | null =>
  source === lastYearOffers.name ? key : null
