import type { Day } from '../../platform/clock.ts'
import { documentTask } from '../../platform/reports/documentTask.ts'
import type { Part, Section, TextDocument } from '../../platform/reports/textDocument.ts'
import { schoolYearName } from '../../platform/schoolYear.ts'
import { longDay } from '../../ui/words.ts'
import { findWho } from '../partnership/index.ts'
import { budgetPolicy } from './policy.ts'
import { type Budget, type BudgetLine, type Frame, findBudget, findFrame } from './queries.ts'
import {
  amountInWords,
  byKind,
  byPlace,
  hoursInWords,
  hundredthsInWords,
  kindNames,
  type PlaceTotals,
  studentsOf,
  type Totals,
  totalsOf,
} from './rules.ts'
import { budgetName } from './subjects.ts'

export const budgetDocumentKind = 'budget'

/** Makes a financieel kader as PDF or Word: what the person who asks may see of it. */
export const budgetDocumentTask = documentTask({
  kind: budgetDocumentKind,
  async find(tx, budgetId, today) {
    const who = await findWho(tx, today, false)
    const budget = who && budgetPolicy.see.allows(who, undefined) ? await findBudget(tx, budgetId) : undefined
    if (!who || !budget) return undefined
    return budgetDocument(await findFrame(tx, who, budget), { partnership: who.partnershipName, today })
  },
  done: 'Het financieel kader is klaar.',
  gone: 'Dit financieel kader is er niet (meer), of is niet voor jou bedoeld.',
})

/** What a financieel kader says on paper: the same as on its page. */
export function budgetDocument(
  { budget, lines, counts, whole }: Frame,
  { partnership, today }: { partnership: string; today: Day },
): TextDocument {
  const students = studentsOf(counts)
  const income = students * budget.subsidyPerStudent
  const { planned, actual, left } = totalsOf(lines)
  return {
    title: budgetName(budget),
    kind: 'Financieel kader',
    name: schoolYearName(budget.schoolYear),
    subtitle: budget.adoptedOn === null ? 'In de maak' : `Vastgesteld op ${longDay(budget.adoptedOn)}`,
    runningHead: budgetName(budget),
    partnership,
    madeOn: today,
    facts: [
      { label: 'Studenten', text: String(students) },
      { label: 'Subsidie per student', text: amountInWords(budget.subsidyPerStudent) },
      { label: 'Subsidie', text: amountInWords(income) },
      { label: 'Uurtarief', text: amountInWords(budget.hourlyRate) },
      { label: 'Begroot', text: amountInWords(planned) },
      { label: 'Werkelijk, tot nu toe', text: amountInWords(actual) },
      { label: 'Nog over', text: amountInWords(left) },
      ...(whole ? [{ label: 'Subsidie min begroot', text: amountInWords(income - planned) }] : []),
    ],
    opening: [
      ...(budget.decision
        ? [{ kind: 'labelled' as const, label: `Besluit van ${budget.decision.bodyName}`, text: budget.decision.text }]
        : []),
      ...(budget.remarks === '' ? [] : [paragraph(budget.remarks)]),
      ...(whole
        ? []
        : [soft('Hier staat wat is bedoeld voor wie dit document maakte. Alle bedragen tellen alleen dat.')]),
      soft('Bedragen zijn in euro. Bij uren is het bedrag uren × tarief, per regel afgerond op hele centen.'),
    ],
    sections: [
      ...byKind(lines).map(({ kind, lines: ofKind, totals }) => kindSection(kindNames[kind], ofKind, totals, budget)),
      ...placesSection(byPlace(lines, counts), budget),
    ],
  }
}

const paragraph = (text: string): Part => ({ kind: 'paragraph', text })
const soft = (text: string): Part => ({ kind: 'paragraph', text, look: 'soft' })

function kindSection(name: string, lines: readonly BudgetLine[], totals: Totals, budget: Budget): Section {
  return {
    heading: name,
    parts: [
      {
        kind: 'table',
        columns: [
          { name: 'Regel', share: 5 },
          { name: 'Begroot', share: 2 },
          { name: 'Werkelijk', share: 2 },
          { name: 'Nog over', share: 2 },
        ],
        rows: [
          ...lines.map((line) => [
            lineInWords(line, budget),
            hundredthsInWords(line.planned),
            line.actual === null ? 'nog niet bekend' : hundredthsInWords(line.actual),
            hundredthsInWords(line.planned - (line.actual ?? 0)),
          ]),
          ['Samen', ...amountsOf(totals)],
        ],
      },
    ],
  }
}

const amountsOf = ({ planned, actual, left }: Totals): string[] => [planned, actual, left].map(hundredthsInWords)

function lineInWords({ title, place, roleName, hours, hourlyRate }: BudgetLine, budget: Budget): string {
  const rate = hundredthsInWords(hourlyRate ?? budget.hourlyRate)
  const detail = [
    place?.name ?? 'het partnerschap',
    roleName,
    hours === null ? null : `${hoursInWords(hours)} uur à ${rate}`,
  ]
  return `${title}\n${detail.filter(Boolean).join(', ')}`
}

function placesSection(places: readonly PlaceTotals[], budget: Budget): Section[] {
  if (places.length === 0) return []
  const row = (place: PlaceTotals, name: string): string[] => [
    name,
    String(place.students),
    hundredthsInWords(place.students * budget.subsidyPerStudent),
    ...amountsOf(place),
  ]
  return [
    {
      heading: 'Per bestuur, school en instituut',
      parts: [
        {
          kind: 'table',
          columns: [
            { name: 'Waar', share: 4 },
            { name: 'Studenten', share: 2 },
            ...['Subsidie', 'Begroot', 'Werkelijk', 'Nog over'].map((name) => ({ name, share: 2 })),
          ],
          rows: places.flatMap((place) => [
            row(place, nameInTable(place)),
            ...place.schools.map((school) => row(school, `– ${school.place?.name ?? ''}`)),
          ]),
        },
      ],
    },
  ]
}

const nameInTable = ({ place, schools }: PlaceTotals): string =>
  `${place?.name ?? 'Het partnerschap als geheel'}${schools.length > 0 ? ', met zijn scholen' : ''}`
