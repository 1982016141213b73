import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { PlanSnapshot } from '../rules.ts'

export type VersionReason = 'offered' | 'adopted' | 'amended' | 'kept'

/** A plan as it was at a moment. */
export type PlanVersion = {
  number: number
  reason: VersionReason
  because: string
  /** The decision it rests on, and where that was taken. */
  decision: { text: string; meetingId: string; itemId: string } | null
  decidedOn: Day | null
  at: Date
  personName: string | null
  content: PlanSnapshot
}

const Snapshot = z.object({
  ambitions: z.array(z.object({ guarantee: z.number(), text: z.string(), source: z.string() })),
  goals: z.array(
    z.object({
      id: z.string(),
      guarantee: z.number(),
      text: z.string(),
      seenBy: z.string(),
      activities: z.array(
        z.object({
          id: z.string(),
          what: z.string(),
          owner: z.string().nullable(),
          startsOn: z.string().nullable(),
          dueOn: z.string().nullable(),
          level: z.string().nullable(),
        }),
      ),
    }),
  ),
})

/** Every version of a plan, the newest first. */
export async function findVersions(tx: Tx, planId: string): Promise<PlanVersion[]> {
  const { rows } = await sql<Omit<PlanVersion, 'content'> & { content: unknown }>`
    select v.number, v.reason, v.because, v.decided_on as "decidedOn", v.at, p.name as "personName", v.content,
      case when d.id is not null then jsonb_build_object('text', d.text, 'meetingId', e.meeting_id, 'itemId', e.item_id) end as decision
    from plan_version v
    left join person p on p.partnership_id = v.partnership_id and p.id = v.person_id
    left join decision d on d.partnership_id = v.partnership_id and d.id = v.decision_id
    left join agenda_entry e on e.partnership_id = d.partnership_id and e.id = d.entry_id
    where v.partnership_id = ${tx.scope.partnershipId} and v.plan_id = ${planId}
    order by v.number desc`.execute(tx.db)
  return rows.map((row) => ({ ...row, content: Snapshot.parse(row.content) }))
}
