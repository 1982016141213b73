import type { OfferSource } from '../offerSource.ts'
import { findPanelFindings } from '../queries.ts'

/** What settled panel interviews found, of the year before and of this one; an institute reads what all of them found. */
export const panelOffers: OfferSource = {
  name: 'panels',
  async find(tx, _who, { schoolYear, organisationId, organisationKind }) {
    const schoolId = organisationKind === 'school' ? organisationId : null
    const found = await findPanelFindings(tx, [schoolYear - 1, schoolYear], schoolId)
    return found.map(({ id, panelTitle, guarantee, text, instrumentId, frameworkItemId }) => ({
      key: id,
      guarantee,
      kind: 'Opbrengst van een panelgesprek',
      title: text,
      because: `${panelTitle}. Wie erbij was, herkende dit.`,
      links: frameworkItemId === null ? [] : [{ kind: 'item', instrumentId, itemId: frameworkItemId }],
    }))
  },
}
