import type { PersonaName, World } from '../support/world.ts'
import { drafters, readers } from './plans.ts'
import { type AccessMatrix, type AccessRow, coordinators, type Example, everybody, open } from './rows.ts'

/** Who writes the plan of De Waterlelie, and who else works there. */
const schoolWriters: readonly PersonaName[] = [...coordinators, 'school-leader', 'school-trainer']
const atSchool: readonly PersonaName[] = [
  ...schoolWriters,
  'mentor',
  'institute-trainer',
  'induction-coach',
  'research-coordinator',
]

const adopted = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: readers,
  ...example,
})

/** About the activity of this year’s plan, which the school trainer does. */
const told = (allowed: readonly PersonaName[], example: Example = {}): AccessRow =>
  adopted(allowed, { ids: ({ ids }) => ({ activity: ids.planActivity ?? '' }), ...example })

/** About a goal of last year’s plan, at its end. */
const evaluated = (example: Example = {}): AccessRow =>
  adopted(drafters, {
    ids: ({ ids }) => ({ plan: ids.lastPlan ?? '', goal: ids.lastGoal ?? '', moment: 'year' }),
    ...example,
  })

const drawn = (example: Example = {}): AccessRow => ({
  allowed: drafters,
  seen: drafters,
  ids: ({ ids }) => ({ plan: ids.draftPlan ?? '' }),
  ...example,
})

/** The goal of this year, which nobody has called reached yet. */
const unfinished = ({ ids }: World) => ({ source: 'last-year', key: ids.goal ?? '' })

/** About a goal of the partnership, in the plan of De Waterlelie. */
const chosen = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: atSchool,
  ids: ({ ids }) => ({ plan: ids.partnerPlan ?? '' }),
  ...example,
})

export const planYearAccess: AccessMatrix = {
  'get /plans/:plan/year': adopted(readers),
  'post /plans/:plan/document': adopted(readers, { form: () => ({ format: 'pdf' }) }),
  'post /plans/:plan/year-report': adopted(readers, { form: () => ({ format: 'docx' }) }),
  'get /plans/:plan/export': adopted(readers),
  'get /plans/:plan/activities/:activity/progress': told(readers),
  'post /plans/:plan/activities/:activity/progress': told([...drafters, 'school-trainer'], {
    form: () => ({ progress: 'done', text: 'Alle roosters liggen naast elkaar.', seen: '1', key: crypto.randomUUID() }),
  }),
  'get /plans/:plan/goals/:goal/evaluation/:moment{half-year|year}': evaluated(),
  'post /plans/:plan/goals/:goal/evaluation/:moment{half-year|year}': evaluated({
    form: () => ({
      judgement: 'reached',
      evidence: 'In elk rooster staat het gesprek.',
      seenWhere: 'Op alle scholen',
      seenByWhom: 'De schoolopleiders',
      revision: '1',
    }),
  }),
  'get /plans/:plan/offers': drawn(),
  'get /plans/:plan/offers/uptake': drawn({ query: 'source=last-year&key=none' }),
  'post /plans/:plan/offers/uptake': drawn({
    form: (world) => ({ ...unfinished(world), text: 'Het gesprek blijft.', place: 'goal:2' }),
  }),
  'post /plans/:plan/offers/setting-aside': drawn({ form: unfinished }),
  'post /plans/:plan/offers/return': drawn({ form: unfinished }),
  'get /partner-plans': open(everybody),
  'post /partner-plans': {
    allowed: schoolWriters,
    seen: [...atSchool, 'board-member'],
    form: ({ ids }) => ({ organisation: ids.school ?? '', schoolYear: '2027' }),
  },
  'get /plans/:plan/uptake': chosen(atSchool),
  'get /plans/:plan/uptake/:goal': chosen(schoolWriters),
  'post /plans/:plan/uptake/:goal': chosen(schoolWriters, {
    form: () => ({ choice: 'left', reason: 'Wij bouwen dit jaar.', revision: '1' }),
  }),
}
