import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

/**
 * Two budgets: that of last year adopted, and that of this year in the making. Each has a line of De Waterlelie, one of its
 * board, one of the institute and one of the partnership; and students at De Waterlelie.
 */
export async function financeWorld({ partnership, school, board, institute }: Stage): Promise<WorldPart> {
  const partnershipId = partnership.id
  const budgets = { budget: idOf('budget', '2026'), adoptedBudget: idOf('budget', '2025') }
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
  })
  return {
    ids: {
      ...budgets,
      line: lineOf(budgets.budget, 'partnership'),
      schoolLine: lineOf(budgets.budget, 'school'),
      adoptedLine: lineOf(budgets.adoptedBudget, 'partnership'),
    },
  }
}
