import type { Who } from '../../../platform/web/who.ts'
import { count } from '../../../ui/words.ts'
import { focusPointsInSight, type SharedFocusPoint, sharedFocusPoints } from '../../scans/index.ts'
import type { Offer, OfferSource } from '../offerSource.ts'
import { trailOf } from './trailOf.ts'

/** What schools chose to work on: for the partnership what several share, by number; for a school its own. */
export const scanOffers: OfferSource = {
  name: 'scans',
  async find(tx, who, { organisationId, organisationKind }) {
    if (organisationKind !== 'school') return shared(await sharedFocusPoints(tx, who), who)
    const points = await focusPointsInSight(tx, who)
    return points
      .filter(({ schoolId }) => schoolId === organisationId)
      .map(({ id, scanId, guarantee, criterionName, goal, instrumentId, criterionId }) => ({
        key: id,
        guarantee,
        kind: 'Aandachtspunt uit jullie scan',
        title: goal === '' ? criterionName : goal,
        because:
          goal === '' ? 'Jullie kozen dit in de laatste scan.' : `Jullie kozen “${criterionName}” in de laatste scan.`,
        href: `/scans/${scanId}/report`,
        links: [{ kind: 'item', instrumentId, itemId: criterionId }],
      }))
  },
}

function shared(points: readonly SharedFocusPoint[], who: Who): Offer[] {
  return points.map(({ instrumentId, criterionId, criterionName, guarantee, schools }) => ({
    key: `${instrumentId} ${criterionId}`,
    guarantee,
    kind: 'Aandachtspunt uit de scans',
    title: criterionName,
    because: `${count(schools, 'school koos', 'scholen kozen')} dit in hun laatste scan.`,
    ...trailOf(who, { instrumentId, itemId: criterionId }),
    links: [{ kind: 'item', instrumentId, itemId: criterionId }],
  }))
}
