import { afterAll, describe, expect, test } from 'vitest'
import { filePart, wordLines } from '../../platform/reports/officeForTests.ts'
import { beyondThePage, hostileStrings, letters, pagesOf } from '../../platform/reports/pdfForTests.ts'
import { stopPresses } from '../../platform/reports/press.ts'
import { textDocumentDocx, textDocumentPdf } from '../../platform/reports/textDocument.ts'
import type { Plan, PlanActivity, PlanGoal } from './queries.ts'
import { planDocument, type ReportedPlan, yearReportDocument } from './report.ts'
import { activityWorkbook } from './reportWorkbook.ts'

afterAll(stopPresses)

const plan: Plan = {
  id: 'plan',
  schoolYear: 2026,
  organisation: null,
  state: 'adopted',
  itemId: null,
  adoptedOn: '2026-07-01',
  decisionId: 'decision',
  adoptedByName: null,
  revision: 1,
  inProjectGroup: false,
  leadsProjectGroup: false,
  inSteeringGroup: false,
}
const activity: PlanActivity = {
  id: 'activity',
  goalId: 'goal',
  position: 1,
  what: 'Roosters naast elkaar leggen',
  owner: { kind: 'person', id: 'marit', name: 'Marit de Groot' },
  startsOn: '2026-10-01',
  dueOn: '2027-03-01',
  level: 'operational',
  budgetLineId: null,
  removed: false,
  progress: 'done',
  brought: 'Elke school heeft een vast uur.',
  revision: 1,
  arranged: 0,
  links: [],
  openComments: 0,
  comments: 0,
}
const goal: PlanGoal = {
  id: 'goal',
  guarantee: 2,
  position: 1,
  text: 'Elke school maakt ruimte voor een vast gesprek.',
  seenBy: 'Het staat in elk rooster.',
  fromGoalId: null,
  links: [],
  removed: false,
  revision: 1,
  openComments: 0,
  comments: 0,
  activities: [activity, { ...activity, id: 'gone', what: 'Geschrapt', removed: true }],
}
const reported: ReportedPlan = {
  plan,
  content: {
    ambitions: [{ guarantee: 2, text: 'Elke plek is een leerplek.', source: 'Koers 2030', revision: 1 }],
    goals: [goal, { ...goal, id: 'removed', text: 'Vervallen doel', removed: true, activities: [] }],
  },
  evaluations: new Map([
    [
      'goal',
      [
        {
          goalId: 'goal',
          moment: 'year',
          judgement: 'partly',
          evidence: 'Op negen van de twaalf scholen.',
          seenWhere: 'In de roosters',
          seenByWhom: 'De schoolopleiders',
          evaluatedOn: '2027-06-10',
          personName: null,
          revision: 1,
        },
      ],
    ],
  ]),
}
const madeFor = { partnership: 'Samen Opleiden Noord', today: '2027-06-20' }

const planned = ['Elke plek is een leerplek.', 'Koers 2030', goal.text, goal.seenBy, activity.what, 'Marit de Groot']
const done = [
  goal.text,
  'deels bereikt. Op negen van de twaalf scholen.',
  'In de roosters',
  'De schoolopleiders',
  activity.brought,
]

describe('een plan op papier', () => {
  test.each([
    ['jaarplan', planDocument(reported, madeFor), planned],
    ['jaarverslag', yearReportDocument(reported, madeFor), done],
  ])('het %s zegt als PDF en als Word hetzelfde als het scherm', async (_, document, said) => {
    const pdf = letters((await pagesOf(await textDocumentPdf(document))).join(' '))
    const word = wordLines(await textDocumentDocx(document)).join('\n')
    for (const text of said) {
      expect(pdf, text).toContain(letters(text))
      expect(word, text).toContain(text)
    }
    expect(word).not.toContain('Geschrapt')
    expect(word).not.toContain('Vervallen doel')
  })

  test('wat mensen ook typen, het blijft een leesbaar document', async () => {
    const strange = hostileStrings.slice(0, 200).map(
      (text, index): PlanGoal => ({
        ...goal,
        id: String(index),
        text,
        activities: [{ ...activity, what: text, brought: text }],
      }),
    )
    const document = yearReportDocument({ ...reported, content: { ambitions: [], goals: strange } }, madeFor)
    expect(await beyondThePage(await textDocumentPdf(document))).toEqual([])
    expect(wordLines(await textDocumentDocx(document)).length).toBeGreaterThan(200)
  })

  test('de activiteiten staan in een werkblad, met hun stand', async () => {
    const sheet = filePart(await activityWorkbook(reported.content), 'xl/worksheets/sheet1.xml')
    expect(sheet.match(/<row /g)).toHaveLength(2)
  })
})
