import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Phase } from '../rules.ts'

/** One answer: a phase, or null for "kan ik niet beoordelen". */
export type Answer = { criterionId: string; phase: Phase | null; ambition: Phase | null; remark: string | null }

/**
 * Keeps somebody's answers on a theme, all or none. One statement, since it is the most used of all: whether the scan is
 * still open, the answers to criteria that the theme knows, the event, which says that somebody answered and nothing of
 * what, and whether somebody has finished: every criterion of every theme has an answer.
 * @returns false when the scan is not open (any more), or this person does not take part
 */
export async function saveAnswers(
  tx: Tx,
  scanId: string,
  versionId: string,
  answers: readonly Answer[],
): Promise<boolean> {
  const { partnershipId, personId } = tx.scope
  const { rows } = await sql<{ saved: number }>`
    with open_scan as (
      select s.id from scan s
      join participant p on p.partnership_id = s.partnership_id and p.scan_id = s.id and p.person_id = ${personId}
      where s.partnership_id = ${partnershipId} and s.id = ${scanId} and s.state = 'open'
      for share of s
    ), answer as (
      select a.* from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as a("criterionId" text, phase smallint, ambition smallint, remark text)
      join instrument_version v on v.partnership_id = ${partnershipId} and v.id = ${versionId}
      where exists (select from jsonb_array_elements(v.definition -> 'criteria') c where c ->> 'id' = a."criterionId")
    ), saved as (
      insert into choice (partnership_id, scan_id, person_id, version_id, criterion_id, phase, ambition, remark)
      select ${partnershipId}, o.id, ${personId}, ${versionId}, a."criterionId", a.phase, a.ambition, a.remark from open_scan o, answer a
      on conflict (partnership_id, scan_id, person_id, version_id, criterion_id)
      do update set phase = excluded.phase, ambition = excluded.ambition, remark = excluded.remark, chosen_at = now()
      returning criterion_id
    ), logged as (
      insert into event (partnership_id, person_id, verb, subject_kind, subject_id)
      select ${partnershipId}, ${personId}, 'scan.choose', 'scan', o.id from open_scan o where exists (select from saved)
    ), answered_before as (
      select count(*) as number from choice c
      where c.partnership_id = ${partnershipId} and c.scan_id = ${scanId} and c.person_id = ${personId}
        and not (c.version_id = ${versionId} and c.criterion_id in (select criterion_id from saved))
    ), asked as (
      select sum(jsonb_array_length(v.definition -> 'criteria')) as number from scan_theme t
      join instrument_version v on v.partnership_id = t.partnership_id and v.id = t.version_id
      where t.partnership_id = ${partnershipId} and t.scan_id = ${scanId}
    ), finished as (
      update participant p set finished_at = now() from open_scan o, answered_before, asked
      where p.partnership_id = ${partnershipId} and p.scan_id = o.id and p.person_id = ${personId} and p.finished_at is null
        and answered_before.number + (select count(*) from saved) >= asked.number
    )
    select count(*)::integer as saved from saved`.execute(tx.db)
  return (rows[0]?.saved ?? 0) > 0
}
