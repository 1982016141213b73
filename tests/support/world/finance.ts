import { readWorkbookKind } from '../../../src/areas/finance/sentWorkbook.ts'
import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

/**
 * Two budgets: that of last year adopted, and that of this year in the making. Each has a line of De Waterlelie, one of its
 * board, one of the institute and one of the partnership; and students at De Waterlelie. For that of this year a workbook was
 * sent in.
 */
export async function financeWorld({ partnership, person, school, board, institute }: Stage): Promise<WorldPart> {
  const partnershipId = partnership.id
  const budgets = { budget: idOf('budget', '2026'), adoptedBudget: idOf('budget', '2025') }
  const workbook = idOf('task', 'workbook')
  const lineOf = (budgetId: string, of: string) => idOf('budget line', `${budgetId} ${of}`)
  await partnership.inScope(async ({ db }) => {
    await db
      .insertInto('budget')
      .values([
        { partnershipId, id: budgets.budget, schoolYear: 2026, subsidyPerStudent: 125_000, hourlyRate: 6_000 },
        { partnershipId, id: budgets.adoptedBudget, schoolYear: 2025, subsidyPerStudent: 120_000, hourlyRate: 5_800 },
      ])
      .execute()
    for (const budgetId of Object.values(budgets)) {
      const shared = { partnershipId, budgetId }
      await db
        .insertInto('studentCount')
        .values({ ...shared, organisationId: school.id, students: 12 })
        .execute()
      const amount = { hours: null, roleKey: null, hourlyRate: null }
      await db
        .insertInto('budgetLine')
        .values([
          {
            ...shared,
            id: lineOf(budgetId, 'school'),
            kind: 'facilitation',
            title: 'Schoolopleider',
            organisationId: school.id,
            roleKey: 'school-trainer',
            hours: 8_000,
            hourlyRate: 5_000,
            planned: 400_000,
            position: 1,
          },
          {
            ...shared,
            ...amount,
            id: lineOf(budgetId, 'board'),
            kind: 'training',
            title: 'Mentorentraining',
            organisationId: board.id,
            planned: 250_000,
            actual: 240_050,
            position: 2,
          },
          {
            ...shared,
            ...amount,
            id: lineOf(budgetId, 'institute'),
            kind: 'coordination',
            title: 'Instituutscoördinatie',
            organisationId: institute.id,
            planned: 300_000,
            position: 3,
          },
          {
            ...shared,
            ...amount,
            id: lineOf(budgetId, 'partnership'),
            kind: 'meetings',
            title: 'Strategiedag',
            planned: 150_000,
            position: 4,
          },
        ])
        .execute()
    }
    await db.updateTable('budget').set({ adoptedOn: '2025-07-01' }).where('id', '=', budgets.adoptedBudget).execute()
    await db
      .insertInto('task')
      .values({
        partnershipId,
        id: workbook,
        kind: readWorkbookKind,
        title: 'Financieel kader inlezen',
        state: 'done',
        requestedBy: person('project-coordinator').id,
        input: JSON.stringify({ budgetId: budgets.budget, fileId: idOf('file', 'kader'), fileName: 'kader.xlsx' }),
        result: JSON.stringify({
          sheets: [
            [
              { line: 1, cells: ['Soort', 'Omschrijving', 'Begroot'] },
              { line: 2, cells: ['Overig', 'Website', '450,50'] },
            ],
            [
              { line: 1, cells: ['Waar', 'Studenten'] },
              { line: 2, cells: ['De Waterlelie', '14'] },
            ],
          ],
        }),
      })
      .execute()
  })
  return {
    ids: {
      ...budgets,
      workbook,
      line: lineOf(budgets.budget, 'partnership'),
      schoolLine: lineOf(budgets.budget, 'school'),
      adoptedLine: lineOf(budgets.adoptedBudget, 'partnership'),
    },
  }
}
