import { idOf } from '../support/factories.ts'
import type { FormFields } from '../support/site.ts'
import type { PersonaName, World } from '../support/world.ts'
import { type AccessMatrix, type AccessRow, coordinators, everybody, open, school } from './rows.ts'

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
const onDraft = (example: Partial<AccessRow> = {}): AccessRow => ({
  allowed: drafters,
  seen: drafters,
  ids: draft,
  ...example,
})

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

/** The plan of De Waterlelie, which its leader adopts. */
const ofWaterlelie: AccessRow = {
  allowed: ['school-leader'],
  seen: seesWaterlelie(),
  ids: ({ ids }) => ({ plan: ids.partnerPlan ?? '' }),
}

/** Everybody appointed there but for students, and who coordinates the school. */
function seesWaterlelie(): readonly PersonaName[] {
  return [...school, 'mentor', ...coordinators]
}

/** At the table of the stuurgroep, which who coordinates the partnership leads too. */
const decisionRows = (what: string, form: FormFields): AccessMatrix => {
  const row: AccessRow = {
    allowed: ['project-coordinator'],
    seen: ['project-coordinator', 'board-member', 'linking pin'],
    ids: ({ ids }) => ({ meeting: ids.steeringMeeting ?? '', item: ids.steeringItem ?? '' }),
  }
  return {
    [`get /meetings/:meeting/items/:item/plan/${what}`]: row,
    [`post /meetings/:meeting/items/:item/plan/${what}`]: { ...row, form: () => form },
  }
}

const cause = { because: 'Er kwam een school bij.', decidedOn: '2026-11-20' }

/** Of the plan that was adopted, by who leads the projectgroep or coordinates. */
const amendmentRows = (path: string, form: FormFields): AccessMatrix => {
  const row: AccessRow = {
    allowed: ['project-coordinator'],
    seen: readers,
    ids: ({ ids }) => ({ activity: ids.planActivity ?? '', guarantee: '2' }),
  }
  return {
    [`get /plans/:plan/${path}`]: row,
    [`post /plans/:plan/${path}`]: { ...row, form: () => ({ ...form, ...cause, key: crypto.randomUUID() }) },
  }
}

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
  'post /plans/:plan/comments': onDraft({ form: () => ({ text: 'Mooi plan.', key: crypto.randomUUID() }) }),
  'get /plans/:plan/versions': { allowed: readers, seen: readers },
  'post /plans/:plan/versions': onDraft(),
  'get /plans/:plan/versions/:number{[0-9]+}': { allowed: readers, seen: readers, ids: () => ({ number: '1' }) },

  'get /plans/:plan/offering': onDraft({ allowed: ['project-coordinator'] }),
  'post /plans/:plan/offering': onDraft({
    allowed: ['project-coordinator'],
    form: ({ ids }) => ({ meeting: ids.steeringMeeting ?? '' }),
  }),
  'get /plans/:plan/adoption': ofWaterlelie,
  'post /plans/:plan/adoption': ofWaterlelie,
  ...decisionRows('adoption', { decision: 'We stellen het jaarplan vast.' }),
  ...decisionRows('remittal', { remarks: 'Waar blijven de starters?' }),

  ...amendmentRows('ambitions/:guarantee{[1-4]}/amendment', { text: 'Elke leraar leert.', source: '', revision: '0' }),
  ...amendmentRows('goals/:goal/amendment', { text: 'Een ander doel.', seenBy: 'Zie hier.', revision: '1' }),
  ...amendmentRows('activities/:activity/amendment', { what: 'Iets anders doen', revision: '1' }),
  ...amendmentRows('guarantees/:guarantee{[1-4]}/new-goal', { text: 'Nog een doel.', seenBy: '' }),
  ...amendmentRows('goals/:goal/new-activity', { what: 'Nog iets doen' }),

  'post /plans/:plan/links/:link/removal': onDraft(),
  'post /plans/:plan/comments/:comment/resolution': onDraft(),
  'post /plans/:plan/comments/:comment/reopening': onDraft(),
}
