import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import type { DialogueReport, ProposedAction, WrittenFinding } from '../rules.ts'

/** Everything that was found, in the order in which it was written. */
export async function findWritten(tx: Tx, dialogueId: string): Promise<WrittenFinding[]> {
  return tx.db
    .selectFrom('finding')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('dialogueId', '=', dialogueId)
    .orderBy('createdAt')
    .orderBy('id')
    .select(['id', 'frameworkItemId as itemId', 'groupNumber', 'text', 'evidence', 'assurance', 'mergedInto', 'shared'])
    .execute()
}

/** The actions that groups wrote down; those that lack something first. */
export async function findProposedActions(tx: Tx, dialogueId: string): Promise<ProposedAction[]> {
  return tx.db
    .selectFrom('proposedAction')
    .innerJoin('finding', (join) =>
      join
        .onRef('finding.partnershipId', '=', 'proposedAction.partnershipId')
        .onRef('finding.id', '=', 'proposedAction.findingId'),
    )
    .where('proposedAction.partnershipId', '=', tx.scope.partnershipId)
    .where('finding.dialogueId', '=', dialogueId)
    .orderBy(sql`proposed_action.owner_id is not null and proposed_action.due_on is not null`)
    .orderBy('proposedAction.id')
    .select([
      'proposedAction.id',
      'proposedAction.findingId',
      'proposedAction.what',
      'proposedAction.ownerId',
      'proposedAction.dueOn',
    ])
    .execute()
}

/** How many commitments there are by item; null for the conversation as a whole. Whose and what, the database does not tell. */
export async function countCommitments(tx: Tx, dialogueId: string): Promise<Map<string | null, number>> {
  const { rows } = await sql<{ itemId: string | null; number: number }>`
    select instrument_item_id as "itemId", number from count_commitments(${dialogueId})`.execute(tx.db)
  return new Map(rows.map(({ itemId, number }) => [itemId, number]))
}

/** The report with the names of the people and bodies that stand in it by id. */
export type NamedReport = { report: DialogueReport; names: ReadonlyMap<string, string> }

/** The report of a conversation; undefined before it is closed. */
export async function findReport(tx: Tx, dialogueId: string): Promise<NamedReport | undefined> {
  const { partnershipId } = tx.scope
  const row = await tx.db
    .selectFrom('dialogue')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', dialogueId)
    .select(sql<DialogueReport | null>`report`.as('report'))
    .executeTakeFirst()
  if (!row?.report) return undefined
  const { report } = row
  const owners = report.items.flatMap(({ findings }) =>
    findings.flatMap(({ actions }) =>
      actions.map(({ owner }) => ('personId' in owner ? owner.personId : owner.bodyId)),
    ),
  )
  const ids = [...new Set([...report.personIds, ...owners])]
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from person where partnership_id = ${partnershipId} and id = any(${ids}::uuid[])
    union all
    select id, name from body where partnership_id = ${partnershipId} and id = any(${ids}::uuid[])`.execute(tx.db)
  return { report, names: new Map(rows.map(({ id, name }) => [id, name])) }
}

/** A finding that was passed on to another body. */
export type PassedOn = { findingId: string; signalId: string; bodyName: string; answered: boolean }

/** The signals that findings of a conversation became, and at whose table they are. */
export async function findPassedOn(tx: Tx, dialogueId: string): Promise<PassedOn[]> {
  const { rows } = await sql<PassedOn>`
    select f.id as "findingId", s.id as "signalId", b.name as "bodyName", s.state = 'answered' as answered
    from finding f
    join signal s on s.partnership_id = f.partnership_id and s.finding_id = f.id
    join body b on b.partnership_id = s.partnership_id and b.id = s.body_id
    where f.partnership_id = ${tx.scope.partnershipId} and f.dialogue_id = ${dialogueId}
    order by s.raised_on, s.id`.execute(tx.db)
  return rows
}

/** A finding of a closed conversation, with what it is about. */
export async function findClosedFinding(
  tx: Tx,
  dialogueId: string,
  findingId: string,
): Promise<WrittenFinding | undefined> {
  return (await findWritten(tx, dialogueId)).find(({ id, mergedInto }) => id === findingId && mergedInto === null)
}
