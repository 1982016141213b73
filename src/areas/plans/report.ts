import type { Day } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/scope.ts'
import { documentTask } from '../../platform/reports/documentTask.ts'
import type { Part, Section, TextDocument } from '../../platform/reports/textDocument.ts'
import { schoolYearName } from '../../platform/schoolYear.ts'
import { longDay } from '../../ui/words.ts'
import { guaranteeNames, guarantees } from '../instruments/index.ts'
import { findWho } from '../partnership/index.ts'
import { whenInWords } from './pages/when.ts'
import { planPolicy } from './policy.ts'
import {
  findContent,
  findEvaluations,
  findPlan,
  type GoalEvaluation,
  type Plan,
  type PlanActivity,
  type PlanContent,
  type PlanGoal,
} from './queries.ts'
import { judgementNames, momentNames, planStateNames, progressNames } from './rules.ts'
import { planName } from './subjects.ts'

/** A plan with all that a document about it says. */
export type ReportedPlan = {
  plan: Plan
  content: PlanContent
  evaluations: ReadonlyMap<string, readonly GoalEvaluation[]>
}

type MadeFor = { partnership: string; today: Day }

/** The plan of a school year as PDF or Word: what was agreed. */
export const annualPlanTask = documentTask({
  kind: 'annual-plan',
  find: (tx, planId, today) => findDocument(tx, planId, today, planDocument),
  done: 'Het jaarplan is klaar.',
  gone: 'Dit jaarplan is er niet (meer), of is niet voor jou bedoeld.',
})

/** The report of a school year as PDF or Word: what was done, what it brought, and how each goal stands. */
export const yearReportTask = documentTask({
  kind: 'year-report',
  find: (tx, planId, today) => findDocument(tx, planId, today, yearReportDocument),
  done: 'Het jaarverslag is klaar.',
  gone: 'Dit jaarplan is er niet (meer), of is niet voor jou bedoeld.',
})

async function findDocument(
  tx: Tx,
  planId: string,
  today: Day,
  make: (reported: ReportedPlan, madeFor: MadeFor) => TextDocument,
): Promise<TextDocument | undefined> {
  const who = await findWho(tx, today, false)
  const plan = who && (await findPlan(tx, planId, today))
  if (!plan || !planPolicy.read.allows(who, plan)) return undefined
  const content = await findContent(tx, plan.id)
  const evaluations = await findEvaluations(tx, plan.id)
  return make({ plan, content, evaluations }, { partnership: who.partnershipName, today })
}

/** What the plan says on paper: the same as on its page. */
export function planDocument({ plan, content }: ReportedPlan, madeFor: MadeFor): TextDocument {
  return {
    ...frameOf(plan, 'Jaarplan', planName(plan), madeFor),
    facts: factsOf(plan),
    opening: [],
    sections: sectionsOf(content, (goal) => [...goalParts(goal), ...activityTable(goal, plannedColumns, plannedRow)]),
  }
}

/** What became of the plan, on paper. */
export function yearReportDocument({ plan, content, evaluations }: ReportedPlan, madeFor: MadeFor): TextDocument {
  return {
    ...frameOf(plan, 'Jaarverslag', planName(plan).replace('Jaarplan', 'Jaarverslag'), madeFor),
    facts: factsOf(plan),
    opening: [
      soft(
        'Bij elk doel staat wat er gebeurde, wat het bracht en waaruit dat blijkt. Het is geen cijfer en geen ranglijst.',
      ),
    ],
    sections: sectionsOf(content, (goal) => [
      ...goalParts(goal),
      ...(evaluations.get(goal.id) ?? []).flatMap(evaluationParts),
      ...activityTable(goal, doneColumns, doneRow),
    ]),
  }
}

function frameOf(plan: Plan, kind: string, title: string, { partnership, today }: MadeFor) {
  const name = plan.organisation?.name ?? partnership
  const subtitle = `Schooljaar ${schoolYearName(plan.schoolYear)}`
  return {
    title,
    kind,
    name,
    subtitle,
    runningHead: `${kind} ${name}, ${schoolYearName(plan.schoolYear)}`,
    partnership,
    madeOn: today,
  }
}

function factsOf({ state, adoptedOn, organisation }: Plan): TextDocument['facts'] {
  const stands = adoptedOn === null ? planStateNames[state] : `${planStateNames[state]} op ${longDay(adoptedOn)}`
  return [
    { label: 'Stand', text: stands },
    ...(organisation === null
      ? [{ label: 'Vastgesteld door', text: 'de stuurgroep' }].filter(() => state === 'adopted')
      : []),
  ]
}

function sectionsOf({ ambitions, goals }: PlanContent, partsOf: (goal: PlanGoal) => Part[]): Section[] {
  return guarantees.map((guarantee) => {
    const ambition = ambitions.find((one) => one.guarantee === guarantee)
    const here = goals.filter((goal) => goal.guarantee === guarantee && !goal.removed)
    return {
      heading: `${guarantee} ${guaranteeNames[guarantee]}`,
      parts: [
        ...(ambition && ambition.text !== '' ? [labelled('Hier willen we naartoe', ambition.text)] : []),
        ...(ambition && ambition.source !== '' ? [soft(`Bron: ${ambition.source}`)] : []),
        ...(here.length === 0 ? [soft('Bij deze waarborg staat dit jaar geen doel.')] : []),
      ],
      sections: here.map((goal, index) => ({ heading: `Doel ${guarantee}.${index + 1}`, parts: partsOf(goal) })),
    }
  })
}

const soft = (text: string): Part => ({ kind: 'paragraph', text, look: 'soft' })
const labelled = (label: string, text: string): Part => ({ kind: 'labelled', label, text })

function goalParts({ text, seenBy }: PlanGoal): Part[] {
  return [
    { kind: 'paragraph', text: text || 'Dit doel heeft nog geen tekst.', look: 'strong' },
    ...(seenBy === '' ? [] : [labelled('Waaraan zien we het?', seenBy)]),
  ]
}

function evaluationParts({ moment, judgement, evidence, seenWhere, seenByWhom }: GoalEvaluation): Part[] {
  return [
    labelled(momentNames[moment], `${judgementNames[moment][judgement]}. ${evidence}`),
    ...(seenWhere === '' ? [] : [labelled('Gezien', seenWhere)]),
    ...(seenByWhom === '' ? [] : [labelled('Door', seenByWhom)]),
  ]
}

type Columns = Extract<Part, { kind: 'table' }>['columns']

const plannedColumns: Columns = [
  { name: 'Activiteit', share: 5 },
  { name: 'Wie', share: 3 },
  { name: 'Wanneer', share: 3 },
]
const doneColumns: Columns = [
  { name: 'Activiteit', share: 4 },
  { name: 'Wie', share: 3 },
  { name: 'Stand', share: 2 },
  { name: 'Wat het bracht', share: 5 },
]

const ownerName = ({ owner }: PlanActivity) => owner?.name ?? 'nog van niemand'
const plannedRow = (activity: PlanActivity) => [activity.what, ownerName(activity), whenInWords(activity) ?? '']
const doneRow = (activity: PlanActivity) => [
  activity.what,
  ownerName(activity),
  progressNames[activity.progress],
  activity.brought,
]

function activityTable(
  { activities }: PlanGoal,
  columns: Columns,
  rowOf: (activity: PlanActivity) => string[],
): Part[] {
  const standing = activities.filter(({ removed }) => !removed)
  return standing.length === 0 ? [] : [{ kind: 'table', columns, rows: standing.map(rowOf) }]
}
