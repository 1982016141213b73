import type { OfferSource } from '../offerSource.ts'
import { findGoalsBefore } from '../queries.ts'
import { saidOfGoal, unfinishedGoals } from '../rules.ts'

/** The goals of the plan before that are not reached yet, with what was said of them. */
export const lastYearOffers: OfferSource = {
  name: 'last-year',
  async find(tx, _who, { schoolYear, organisationId }) {
    const goals = await findGoalsBefore(tx, { schoolYear, organisationId })
    return unfinishedGoals(goals).map(({ id, planId, guarantee, text, evaluations, links }) => ({
      key: id,
      guarantee,
      kind: 'Doel uit het vorige plan',
      title: text,
      because: saidOfGoal(evaluations),
      href: `/plans/${planId}/goals/${id}`,
      links,
    }))
  },
}
