import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'

/** How many candidacies somebody coordinates or coordinated, and on how many of their steps they stand. */
export async function countCandidacyTraces(tx: Tx, personId: string): Promise<{ candidacies: number; steps: number }> {
  const { partnershipId } = tx.scope
  const { rows } = await sql<{ candidacies: number; steps: number }>`
    select
      (select count(*)::integer from candidacy
        where partnership_id = ${partnershipId} and coordinator_id = ${personId}) as candidacies,
      (select count(*)::integer from candidacy_step s
        where s.partnership_id = ${partnershipId} and (s.by_id = ${personId} or s.undone_by = ${personId}
          or exists (select from candidacy_attendee a
            where a.partnership_id = s.partnership_id and a.step_id = s.id and a.person_id = ${personId}))) as steps`.execute(
    tx.db,
  )
  return rows[0] ?? { candidacies: 0, steps: 0 }
}
