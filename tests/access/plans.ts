import { idOf } from '../support/factories.ts'
import type { PersonaName, World } from '../support/world.ts'
import { type AccessMatrix, type AccessRow, coordinators, type Example, everybody, open } from './rows.ts'

/** Who sits in the projectgroep, by role; the project coordinator drafts too. */
export const drafters: readonly PersonaName[] = [
  ...coordinators,
  'partnership-coordinator elsewhere',
  'institute-coordinator',
]
/** Without an appointment one reads only what lies at one’s own table: the linking pin sits in the stuurgroep. */
export const readers = everybody.filter(
  (name) =>
    !['nobody', 'participant', 'facilitator', 'chair', 'minutes-taker', 'body member', 'invitee'].includes(name),
)

/** What is about the plan in the making, which who drafts it may see. */
const draft = ({ ids }: World) => ({
  plan: ids.draftPlan ?? '',
  goal: ids.draftGoal ?? '',
  activity: ids.draftActivity ?? '',
  newGoal: idOf('plan goal', 'new'),
  newActivity: idOf('plan activity', 'new'),
  link: ids.draftLink ?? '',
  comment: ids.draftComment ?? '',
  guarantee: '2',
})
const onDraft = (example: Example = {}): AccessRow => ({ allowed: drafters, seen: drafters, ids: draft, ...example })

/** The one that was adopted. */
const adopted = ({ ids }: World) => ({ activity: ids.planActivity ?? '' })

const partRows = (path: string): AccessMatrix => ({
  [`post /plans/:plan/${path}/removal`]: onDraft({ form: () => ({ revision: '1' }) }),
  [`post /plans/:plan/${path}/return`]: onDraft({ form: () => ({ revision: '1' }) }),
  [`post /plans/:plan/${path}/order`]: onDraft({ form: () => ({ direction: 'up' }) }),
  [`post /plans/:plan/${path}/links`]: onDraft({
    form: ({ theme }) => ({ to: `item:${theme.instrumentId}:${theme.criteria[1]}` }),
  }),
  [`post /plans/:plan/${path}/comments`]: onDraft({
    form: () => ({ text: 'Kan dit eerder?', key: crypto.randomUUID() }),
  }),
})

export const plansAccess: AccessMatrix = {
  'get /plans': open(everybody),
  'post /plans': open(drafters, { form: () => ({ schoolYear: '2027' }) }),
  'get /plans/:plan': { allowed: readers, seen: readers },
  'get /plans/:plan/draft': onDraft(),
  'get /plans/:plan/draft/stream': onDraft(),
  'post /plans/:plan/ambitions/:guarantee{[1-4]}': onDraft({
    form: () => ({ text: 'Elke leraar leert.', source: 'Koers 2030', base: '0' }),
  }),
  'post /plans/:plan/goals/:newGoal': onDraft({
    form: () => ({ guarantee: '3', text: 'Iedereen kent het plan.', seenBy: 'Dat vertellen ze zelf.', base: '0' }),
  }),
  'post /plans/:plan/activities/:newActivity': onDraft({
    form: ({ ids }) => ({ guarantee: '2', goal: ids.draftGoal ?? '', what: 'Elkaar bezoeken', base: '0' }),
  }),
  'get /plans/:plan/goals/:goal': { allowed: readers, seen: readers, ids: adopted },
  'get /plans/:plan/activities/:activity': { allowed: readers, seen: readers, ids: adopted },
  'post /plans/:plan/activities/:activity/arrangement': onDraft({
    form: ({ person }) => ({
      owner: `person:${person('mentor').id}`,
      startsOn: '2027-09-01',
      dueOn: '2028-03-01',
      level: 'tactical',
      revision: '0',
    }),
  }),
  ...partRows('goals/:goal'),
  ...partRows('activities/:activity'),
  'post /plans/:plan/links/:link/removal': onDraft(),
  'post /plans/:plan/comments/:comment/resolution': onDraft(),
  'post /plans/:plan/comments/:comment/reopening': onDraft(),
}
