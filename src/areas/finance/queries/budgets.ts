import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'

/** The financieel kader of one school year. Amounts are in cents. */
export type Budget = {
  id: string
  schoolYear: number
  subsidyPerStudent: number
  hourlyRate: number
  remarks: string
  adoptedOn: Day | null
  decisionId: string | null
  /** What was decided, and in which meeting. */
  decision: { text: string; meetingId: string; bodyName: string } | null
  revision: number
}

const budgets = (tx: Tx) => sql`
  select b.id, b.school_year as "schoolYear", b.subsidy_per_student as "subsidyPerStudent", b.hourly_rate as "hourlyRate",
    b.remarks, b.adopted_on as "adoptedOn", b.decision_id as "decisionId", b.revision,
    case when d.id is not null then
      jsonb_build_object('text', d.text, 'meetingId', m.id, 'bodyName', body.name) end as decision
  from budget b
  left join decision d on d.partnership_id = b.partnership_id and d.id = b.decision_id
  left join agenda_entry e on e.partnership_id = d.partnership_id and e.id = d.entry_id
  left join meeting m on m.partnership_id = e.partnership_id and m.id = e.meeting_id
  left join body on body.partnership_id = m.partnership_id and body.id = m.body_id
  where b.partnership_id = ${tx.scope.partnershipId}`

/** Every year that has one, the newest first. */
export async function findBudgets(tx: Tx): Promise<Budget[]> {
  const { rows } = await sql<Budget>`${budgets(tx)} order by b.school_year desc`.execute(tx.db)
  return rows
}

export async function findBudget(tx: Tx, id: string): Promise<Budget | undefined> {
  const { rows } = await sql<Budget>`${budgets(tx)} and b.id = ${id}`.execute(tx.db)
  return rows[0]
}

export async function findBudgetOfYear(tx: Tx, schoolYear: number): Promise<Budget | undefined> {
  const { rows } = await sql<Budget>`${budgets(tx)} and b.school_year = ${schoolYear}`.execute(tx.db)
  return rows[0]
}
