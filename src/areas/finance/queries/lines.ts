import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import type { LineKind, Place } from '../rules.ts'

/** A line of a budget; amounts in cents, hours in hundredths. */
export type BudgetLine = {
  id: string
  budgetId: string
  kind: LineKind
  title: string
  place: Place
  roleKey: string | null
  roleName: string | null
  hours: number | null
  /** Its own; null follows that of the budget. */
  hourlyRate: number | null
  planned: number
  /** Null until it is known. */
  actual: number | null
  remarks: string
  position: number
  revision: number
}

const lines = (tx: Tx) => sql`
  select l.id, l.budget_id as "budgetId", l.kind, l.title, l.role_key as "roleKey", r.name as "roleName", l.hours,
    l.hourly_rate as "hourlyRate", l.planned, l.actual, l.remarks, l.position, l.revision, ${placeOf} as place
  from budget_line l
  left join organisation o on o.partnership_id = l.partnership_id and o.id = l.organisation_id
  left join role r on r.partnership_id = l.partnership_id and r.key = l.role_key
  where l.partnership_id = ${tx.scope.partnershipId}`

const placeOf = sql`case when o.id is not null then
  jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'boardId', o.board_id) end`

/** The lines of a budget in their order. */
export async function findLines(tx: Tx, budgetId: string): Promise<BudgetLine[]> {
  const { rows } = await sql<BudgetLine>`${lines(tx)} and l.budget_id = ${budgetId} order by l.position, l.id`.execute(
    tx.db,
  )
  return rows
}

export async function findLine(tx: Tx, budgetId: string, id: string): Promise<BudgetLine | undefined> {
  const { rows } = await sql<BudgetLine>`${lines(tx)} and l.budget_id = ${budgetId} and l.id = ${id}`.execute(tx.db)
  return rows[0]
}

/** How many students count at a place. */
export type StudentCount = { place: NonNullable<Place>; students: number }

/** The numbers of students of a budget, by name of where they are. */
export async function findStudentCounts(tx: Tx, budgetId: string): Promise<StudentCount[]> {
  const { rows } = await sql<StudentCount>`
    select ${placeOf} as place, c.students
    from student_count c
    join organisation o on o.partnership_id = c.partnership_id and o.id = c.organisation_id
    where c.partnership_id = ${tx.scope.partnershipId} and c.budget_id = ${budgetId}
    order by o.kind, o.name, o.id`.execute(tx.db)
  return rows
}

/** A line as it can be chosen elsewhere, such as for an activity of the jaarplan: what it is, and no amounts. */
export type BudgetLineName = { id: string; kind: LineKind; title: string; place: Place }

/** The lines of a school year's budget, in the order in which it shows them; none when there is no budget yet. */
export async function findBudgetLines(tx: Tx, schoolYear: number): Promise<BudgetLineName[]> {
  const { rows } = await sql<BudgetLineName>`
    select l.id, l.kind, l.title, ${placeOf} as place
    from budget b
    join budget_line l on l.partnership_id = b.partnership_id and l.budget_id = b.id
    left join organisation o on o.partnership_id = l.partnership_id and o.id = l.organisation_id
    where b.partnership_id = ${tx.scope.partnershipId} and b.school_year = ${schoolYear}
    order by l.position, l.id`.execute(tx.db)
  return rows
}
