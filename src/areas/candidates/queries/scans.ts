import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { ScanState } from '../../scans/index.ts'

/** A scan that belongs to the road of a school. */
export type RoadScan = { id: string; state: ScanState; talkOn: Day; participants: number }

/** The scans before the start of a school that no other attempt rests on; the newest first. */
export async function findScansBefore(tx: Tx, { id, schoolId }: { id: string; schoolId: string }): Promise<RoadScan[]> {
  const { rows } = await sql<RoadScan>`
    select s.id, s.state, s.talk_on as "talkOn",
      (select count(*)::integer from participant p where p.partnership_id = s.partnership_id and p.scan_id = s.id) as participants
    from scan s
    where s.partnership_id = ${tx.scope.partnershipId} and s.school_id = ${schoolId} and s.occasion = 'before-start'
      and not exists (
        select from candidacy_step used
        where used.partnership_id = s.partnership_id and used.scan_id = s.id and used.candidacy_id <> ${id})
    order by s.talk_on desc, s.id`.execute(tx.db)
  return rows
}

/** The 0-meting of a school that started: the first one that was planned. */
export async function findBaseline(tx: Tx, schoolId: string): Promise<RoadScan | undefined> {
  const { rows } = await sql<RoadScan>`
    select s.id, s.state, s.talk_on as "talkOn",
      (select count(*)::integer from participant p where p.partnership_id = s.partnership_id and p.scan_id = s.id) as participants
    from scan s
    where s.partnership_id = ${tx.scope.partnershipId} and s.school_id = ${schoolId} and s.occasion = 'baseline'
    order by s.talk_on, s.id limit 1`.execute(tx.db)
  return rows[0]
}
