import { schoolYearName } from '../../platform/schoolYear.ts'
import type { OriginSource } from '../followup/index.ts'
import { reviewPolicy } from './policy.ts'
import { findAdviceNames, findReview } from './queries.ts'
import { reviewPath } from './subjects.ts'

/** How an action that came of a review's advice names it; its page is for whoever may read the review. */
export const adviceOrigins: OriginSource = {
  kind: 'advice',
  async find(tx, ids, who) {
    const names = new Map<string, { title: string; href: string | null }>()
    for (const { id, reviewId, schoolName, schoolYear } of await findAdviceNames(tx, ids)) {
      const review = await findReview(tx, reviewId)
      const reads = review !== undefined && reviewPolicy.readFindings.allows(who, review)
      names.set(id, {
        title: `Peerreview ${schoolName}, ${schoolYearName(schoolYear)}`,
        href: review && reads ? `${reviewPath(review)}/findings` : null,
      })
    }
    return names
  },
}
