import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../platform/database/scope.ts'
import { FrameworkItem } from '../framework.ts'
import { Criterion } from '../theme.ts'

/** What one version says of an item of a framework or a criterion of a theme. */
export type ItemVersion = {
  number: number
  publishedAt: Date
  withdrawn: boolean
  /** What it is called: "Leeromgeving, item 7", or the name of the criterion. */
  name: string
  guarantee: number
  /** Its words, each under what they are. */
  parts: readonly { label: string; text: string }[]
}

/** An item over all published versions of its instrument that have it, the newest first; at least one. */
export type ItemHistory = {
  instrumentId: string
  itemId: string
  instrumentTitle: string
  /** Whether the newest published version still has it. */
  current: boolean
  newest: ItemVersion
  versions: readonly ItemVersion[]
}

const Row = z.object({
  number: z.number(),
  publishedAt: z.date(),
  withdrawnAt: z.date().nullable(),
  title: z.string(),
  guarantee: z.number().nullable(),
  phases: z.array(z.string()).nullable(),
  criterion: Criterion.nullable(),
  subtheme: z.string().nullable(),
  item: FrameworkItem.nullable(),
})
type Row = z.infer<typeof Row>

/**
 * What an item says in each version that was published. Only its own words are read, not those of the whole instrument.
 * @returns undefined when no published version has it
 */
export async function findItemHistory(tx: Tx, instrumentId: string, itemId: string): Promise<ItemHistory | undefined> {
  const { rows } = await sql`
    select v.number, v.published_at as "publishedAt", v.withdrawn_at as "withdrawnAt", v.definition ->> 'title' as title,
      coalesce(v.definition -> 'guarantee', part.subtheme -> 'guarantee') as guarantee, v.definition -> 'phases' as phases,
      part.criterion, part.subtheme ->> 'title' as subtheme,
      jsonb_path_query_first(part.subtheme, '$.items[*] ? (@.id == $id)', part.id) as item
    from instrument_version v
    cross join lateral (
      select key.id, jsonb_path_query_first(v.definition, '$.criteria[*] ? (@.id == $id)', key.id) as criterion,
        jsonb_path_query_first(v.definition, '$.subthemes[*] ? (@.items[*].id == $id)', key.id) as subtheme
      from (select jsonb_build_object('id', ${itemId}::text) as id) key
    ) part
    where v.partnership_id = ${tx.scope.partnershipId} and v.instrument_id = ${instrumentId} and v.published_at is not null
    order by v.number desc`.execute(tx.db)
  const read = rows.map((row) => Row.parse(row))
  const versions = read.flatMap((row) => {
    const version = itemVersion(row)
    return version ? [version] : []
  })
  const [newest] = versions
  const standing = read.find(({ withdrawnAt }) => withdrawnAt === null) ?? read[0]
  if (!newest || !standing) return undefined
  const current = versions.some(({ number }) => number === standing.number)
  return { instrumentId, itemId, instrumentTitle: standing.title, current, newest, versions }
}

function itemVersion(row: Row): ItemVersion | undefined {
  const { number, publishedAt, withdrawnAt, criterion, item, subtheme, phases } = row
  const version = { number, publishedAt, withdrawn: withdrawnAt !== null, guarantee: row.guarantee ?? 0 }
  if (criterion) {
    const { name, question, descriptors } = criterion
    return {
      ...version,
      name,
      parts: [
        { label: 'Onderdeel', text: question ?? name },
        ...descriptors.flatMap((text, column) =>
          text === null ? [] : [{ label: `${column + 1} ${phases?.[column] ?? ''}`, text }],
        ),
      ],
    }
  }
  if (!item) return undefined
  const questions = item.questions ? [{ label: 'Vragen', text: item.questions.join('\n') }] : []
  return {
    ...version,
    name: `${subtheme ?? ''}, item ${item.number}`,
    parts: [{ label: 'Item', text: item.text }, ...questions],
  }
}
