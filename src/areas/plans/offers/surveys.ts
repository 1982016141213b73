import { resultsThatAsk } from '../../results/index.ts'
import type { OfferSource } from '../offerSource.ts'

/** What students answered that asks for something: to the plan of the partnership, and to that of a school what is its own. */
export const surveyOffers: OfferSource = {
  name: 'surveys',
  async find(tx, who, { schoolYear, organisationId, organisationKind }) {
    if (organisationId !== null && organisationKind !== 'school') return []
    const found = await resultsThatAsk(tx, who, { schoolYear, schoolId: organisationId })
    return found.map(({ key, surveyId, guarantee, title, because, about, anchor }) => ({
      key,
      guarantee,
      kind: 'Resultaat van een enquête',
      title,
      because,
      href: `/surveys/${surveyId}/results${organisationId === null ? '' : `?school=${organisationId}`}#${anchor}`,
      links: about.map((item) => ({ kind: 'item' as const, ...item })),
    }))
  },
}
