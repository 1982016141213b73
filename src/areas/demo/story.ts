import type { Day } from '../../platform/clock.ts'
import { schoolYearOf } from '../../platform/schoolYear.ts'
import type { DemoBank } from './bank.ts'
import { castPeople } from './cast.ts'
import { tellConversations } from './conversation/conversations.ts'
import { demoId } from './demoId.ts'
import { tellBudgets } from './finance/budgets.ts'
import { placeOrganisations } from './organisations.ts'
import { tellPanels } from './panel/panels.ts'
import { tellPaths } from './paths/paths.ts'
import { tellPlans } from './plan/plans.ts'
import type { DemoStory } from './records.ts'
import { tellReviews } from './reviews/reviews.ts'
import { scansOf } from './scans.ts'

/**
 * Tells the story of a fictional partnership: its organisations, people, and three school years of scans and
 * of conversations.
 * The same bank and day give the same story; another day moves the dates along, and keeps names and ids as they are.
 * @param today the day on which one looks at it; the scans that are going on lie around it
 */
export function tellStory(bank: DemoBank, today: Day): DemoStory {
  const organisations = placeOrganisations(bank.organisations)
  const { people, appointments, personas } = castPeople(bank, organisations, schoolYearOf(today))
  const stage = { bank, organisations, appointments, today }
  const scans = [...organisations.schools, ...organisations.candidates].flatMap((school) => scansOf(school, stage))
  const paths = tellPaths(bank.paths, { organisations, appointments, personas, scans, today })
  const allOrganisations = [
    ...organisations.boards,
    ...organisations.institutes.map(({ shortName: _name, regions: _regions, ...institute }) => institute),
    ...[...organisations.schools, ...organisations.candidates].map(({ story: _story, ...school }) => ({
      ...school,
      ...paths.since.get(school.id),
    })),
  ]
  const conversations = tellConversations(bank.conversations, {
    organisations: allOrganisations,
    appointments,
    personas,
    blueprint: bank.blueprint,
    today,
  })
  return {
    partnership: demoPartnership(bank),
    organisations: allOrganisations,
    people,
    appointments,
    scans,
    conversations,
    plans: tellPlans(bank.plans, { organisations: allOrganisations, appointments, personas, conversations, today }),
    panels: tellPanels(bank.panels, { organisations: organisations.schools, appointments, personas, today }),
    reviews: tellReviews(bank.reviews, { organisations: allOrganisations, appointments, personas, today }),
    candidacies: paths.candidacies,
    talks: paths.talks,
    budgets: tellBudgets(organisations, today),
    personas,
  }
}

/** The fictional partnership itself; its id tells it from a real one. */
export function demoPartnership({ organisations: { partnership } }: DemoBank): DemoStory['partnership'] {
  return { id: demoId('partnership', partnership), name: partnership, blueprint: 'samen' }
}
