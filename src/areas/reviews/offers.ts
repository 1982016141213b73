import { count } from '../../ui/words.ts'
import { guaranteeNames, guarantees } from '../instruments/index.ts'
import { coordinatesSchool, holds } from '../partnership/index.ts'
import type { Offer, OfferSource } from '../plans/index.ts'
import { findGivenAdvice, findSchoolsToReview } from './queries.ts'
import { type GivenAdvice, sharedGuarantees } from './rules.ts'

/** Advice of how many school years before a plan is still offered to it. */
const yearsBack = 2

/**
 * What peer reviews offer to a plan: to the plan of a school the advice that it was given; to that of the partnership under
 * which guarantees many schools got advice, without saying which.
 */
export const reviewOffers: OfferSource = {
  name: 'reviews',
  async find(tx, who, { schoolYear, organisationId }) {
    const since = `${schoolYear - yearsBack}-08-01`
    if (organisationId === null) return sharedOffers(await findGivenAdvice(tx, null, since))
    const school = (await findSchoolsToReview(tx, who.today)).find(({ schoolId }) => schoolId === organisationId)
    const reads =
      school &&
      (coordinatesSchool(who, school) ||
        holds(who, ['school-leader', 'school-trainer', 'institute-trainer'], organisationId) ||
        (school.boardId !== null && holds(who, ['board-member'], school.boardId)))
    return reads ? (await findGivenAdvice(tx, organisationId, since)).map(offerOf) : []
  },
}

const kind = 'Advies uit de peerreview'

function offerOf({ id, reviewId, guarantee, text }: GivenAdvice): Offer {
  return {
    key: id,
    guarantee,
    kind,
    title: text,
    because: 'Het panel gaf jullie dit mee.',
    href: `/reviews/${reviewId}/findings#guarantee-${guarantee}`,
    links: [],
  }
}

function sharedOffers(advice: readonly GivenAdvice[]): Offer[] {
  return sharedGuarantees(advice).flatMap(({ guarantee, schools }) => {
    const known = guarantees.find((one) => one === guarantee)
    return known === undefined
      ? []
      : [
          {
            key: `guarantee-${guarantee}`,
            guarantee,
            kind,
            title: `Samen verder met waarborg ${guarantee}, ${guaranteeNames[known]}`,
            because: `${count(schools, 'school kreeg', 'scholen kregen')} hier een advies over van een panel.`,
            links: [],
          },
        ]
  })
}
