import { type SettledFinding, settledFindings } from '../../panels/index.ts'
import type { Offer, OfferSource } from '../offerSource.ts'

/** What panels of the years before found: of a school what is about it; the partnership and an institute read all of it. */
export const panelOffers: OfferSource = {
  name: 'panels',
  async find(tx, who, { schoolYear, organisationId, organisationKind }) {
    // A panel is held every other year.
    const years = { from: `${schoolYear - 2}-08-01`, until: `${schoolYear + 1}-07-31` }
    const schoolId = organisationKind === 'school' ? organisationId : null
    return (await settledFindings(tx, who, { ...years, schoolId })).map(offerOf)
  },
}

function offerOf({ id, audience, guarantee, instrumentId, itemId, text }: SettledFinding): Offer {
  return {
    key: id,
    guarantee,
    kind: 'Opbrengst van een panelgesprek',
    title: text,
    because:
      audience === 'students'
        ? 'Aankomende leraren zeiden dit, en keken het na.'
        : 'Mensen van een groep scholen zeiden dit, en keken het na.',
    links: instrumentId !== null && itemId !== null ? [{ kind: 'item', instrumentId, itemId }] : [],
  }
}
