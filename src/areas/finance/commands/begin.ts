import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { planOccurrence } from '../../cycle/index.ts'
import { findTunedBodies } from '../queries/adoption.ts'

/** Of which school year; and whether what is in that of the year before comes along. */
export type NewBudget = { schoolYear: number; fromLast: boolean; occurrenceId: string | null }

/** Begins the budget of a school year. There is one of each year: whoever comes second finds it. */
export async function beginBudget(
  tx: Tx,
  { schoolYear, fromLast, occurrenceId }: NewBudget,
): Promise<{ id: string; begun: boolean }> {
  const { partnershipId } = tx.scope
  const added = await tx.db
    .insertInto('budget')
    .values({ partnershipId, schoolYear })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return { id: await idOfYear(tx, schoolYear), begun: false }
  if (fromLast) await takeAlong(tx, added.id, schoolYear)
  await planInCycle(tx, added.id, schoolYear, occurrenceId)
  await recordEvent(tx, {
    verb: 'budget.begin',
    subjectKind: 'budget',
    subjectId: added.id,
    detail: { schoolYear, fromLast },
  })
  return { id: added.id, begun: true }
}

async function idOfYear({ db, scope }: Tx, schoolYear: number): Promise<string> {
  const { id } = await db
    .selectFrom('budget')
    .where('partnershipId', '=', scope.partnershipId)
    .where('schoolYear', '=', schoolYear)
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What is in the budget of the year before, for whoever still takes part in this one. */
async function takeAlong({ db, scope: { partnershipId } }: Tx, id: string, schoolYear: number): Promise<void> {
  const firstDay: Day = `${schoolYear}-08-01`
  const takesPart = sql`(o.id is null or o.ended_on is null or o.ended_on >= ${firstDay})`
  await sql`
    update budget b set subsidy_per_student = last.subsidy_per_student, hourly_rate = last.hourly_rate
    from budget last
    where b.partnership_id = ${partnershipId} and b.id = ${id}
      and last.partnership_id = b.partnership_id and last.school_year = ${schoolYear - 1}`.execute(db)
  await sql`
    insert into student_count (partnership_id, budget_id, organisation_id, students)
    select c.partnership_id, ${id}::uuid, c.organisation_id, c.students
    from budget last
    join student_count c on c.partnership_id = last.partnership_id and c.budget_id = last.id
    join organisation o on o.partnership_id = c.partnership_id and o.id = c.organisation_id
    where last.partnership_id = ${partnershipId} and last.school_year = ${schoolYear - 1} and ${takesPart}`.execute(db)
  await sql`
    insert into budget_line (partnership_id, budget_id, kind, title, organisation_id, role_key, hours, hourly_rate, planned, remarks, position)
    select l.partnership_id, ${id}::uuid, l.kind, l.title, l.organisation_id, l.role_key, l.hours, l.hourly_rate, l.planned,
      l.remarks, row_number() over (order by l.position, l.id)
    from budget last
    join budget_line l on l.partnership_id = last.partnership_id and l.budget_id = last.id
    left join organisation o on o.partnership_id = l.partnership_id and o.id = l.organisation_id
    where last.partnership_id = ${partnershipId} and last.school_year = ${schoolYear - 1} and ${takesPart}`.execute(db)
}

/** The cycle asks for it in the year before, of the table where penvoerders tune it. */
async function planInCycle(tx: Tx, id: string, schoolYear: number, occurrenceId: string | null): Promise<void> {
  for (const bodyId of await findTunedBodies(tx)) {
    const planned = await planOccurrence(tx, {
      activity: 'finance',
      subject: { kind: 'body', bodyId },
      day: `${schoolYear}-07-31`,
      thing: { kind: 'budget', id },
      occurrenceId,
    })
    if (planned) return
  }
}
