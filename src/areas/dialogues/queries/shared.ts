import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'

/** An item of a framework that several conversations brought something about, or that many agreed on in one. */
export type SharedItem = {
  instrumentId: string
  itemId: string
  guarantee: number
  subtheme: string
  number: number
  text: string
  /** In how many closed conversations something was found about it. */
  conversations: number
  /** Whether a finding about it was marked as shared by many. */
  shared: boolean
  /** What was found, at the tables that the reader sees; what many shared first. */
  findings: readonly { dialogueId: string; text: string }[]
}

/**
 * The items that conversations of some days share: by number, and with words only from the tables that may be read.
 * @param tables the ids of those tables
 * @param organisationId only conversations of the bodies of this school or institute; null for those of all bodies
 */
export async function findSharedItems(
  tx: Tx,
  tables: readonly string[],
  { from, until, organisationId }: { from: Day; until: Day; organisationId: string | null },
): Promise<SharedItem[]> {
  const { partnershipId } = tx.scope
  const { rows } = await sql<SharedItem>`
    with said as (
      select d.id as dialogue_id, b.id as body_id, v.id as version_id, v.instrument_id, f.framework_item_id as item_id,
        f.text, f.shared, f.created_at, f.id
      from finding f
      join dialogue d on d.partnership_id = f.partnership_id and d.id = f.dialogue_id and d.state = 'closed'
      join instrument_version v on v.partnership_id = d.partnership_id and v.id = d.version_id
      join meeting m on m.partnership_id = d.partnership_id and m.id = d.meeting_id
      join body b on b.partnership_id = m.partnership_id and b.id = m.body_id
      where f.partnership_id = ${partnershipId} and f.merged_into is null and f.text <> ''
        and (m.starts_at at time zone 'Europe/Amsterdam')::date between ${from}::date and ${until}::date
        and (${organisationId}::uuid is null or b.organisation_id = ${organisationId})
    ), items as (
      select instrument_id, item_id, max(version_id::text)::uuid as version_id, count(distinct dialogue_id)::integer as conversations,
        bool_or(shared) as shared,
        coalesce(jsonb_agg(jsonb_build_object('dialogueId', dialogue_id, 'text', text) order by shared desc, created_at, id)
          filter (where body_id = any(${[...tables]}::uuid[])), '[]') as findings
      from said group by instrument_id, item_id
    )
    select i.instrument_id as "instrumentId", i.item_id as "itemId", i.conversations, i.shared, i.findings,
      (s.subtheme ->> 'guarantee')::integer as guarantee, s.subtheme ->> 'title' as subtheme,
      (item.item ->> 'number')::integer as number, item.item ->> 'text' as text
    from items i
    join instrument_version v on v.partnership_id = ${partnershipId} and v.id = i.version_id
    cross join lateral jsonb_array_elements(v.definition -> 'subthemes') s (subtheme)
    cross join lateral jsonb_array_elements(s.subtheme -> 'items') item (item)
    where item.item ->> 'id' = i.item_id and (i.shared or i.conversations > 1)
    order by i.shared desc, i.conversations desc, guarantee, subtheme, number`.execute(tx.db)
  return rows
}
