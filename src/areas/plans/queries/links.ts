import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import { findPublishedFrameworks, findPublishedThemes, placedItems } from '../../instruments/index.ts'
import { trailPath } from '../../trail/index.ts'
import type { LinkTarget, PlanLink } from './content.ts'

/** Something that a goal or activity can be linked to. */
export type Linkable = { target: LinkTarget; label: string; group: string; guarantee: number | null }

/** Every item of a framework and criterion of a theme, as published now. */
export async function findLinkableItems(tx: Tx): Promise<Linkable[]> {
  const frameworks = await findPublishedFrameworks(tx)
  const themes = await findPublishedThemes(tx)
  return [
    ...frameworks.flatMap(({ instrumentId, definition }) =>
      placedItems(definition).map(
        (item): Linkable => ({
          target: { kind: 'item', instrumentId, itemId: item.id },
          label: `${item.subtheme.title} ${item.number}: ${item.text}`,
          group: `${definition.title}, ${item.subtheme.title}`,
          guarantee: item.subtheme.guarantee,
        }),
      ),
    ),
    ...themes.flatMap(({ instrumentId, definition }) =>
      definition.criteria.map(
        (criterion): Linkable => ({
          target: { kind: 'item', instrumentId, itemId: criterion.id },
          label: criterion.name,
          group: definition.title,
          guarantee: definition.guarantee,
        }),
      ),
    ),
  ]
}

/** How many of each are offered to choose from: the newest. */
const mostOffered = 100

/** Open actions of the projectgroep and the stuurgroep, and signals at their tables: what a plan can take along. */
export async function findLinkableWork(tx: Tx): Promise<Linkable[]> {
  const { partnershipId } = tx.scope
  const { rows: actions } = await sql<{ id: string; what: string; guarantee: number | null }>`
    select a.id, a.what, a.guarantee from action a
    where a.partnership_id = ${partnershipId} and a.state in ('open', 'under-way') and exists (
      select from body b where b.partnership_id = a.partnership_id and b.id in (a.body_id, a.owner_body_id)
        and b.kind in ('projectgroep', 'stuurgroep'))
    order by a.agreed_on desc, a.id limit ${mostOffered}`.execute(tx.db)
  const { rows: signals } = await sql<{ id: string; question: string; guarantee: number | null }>`
    select s.id, s.question, s.guarantee from signal s
    join body b on b.partnership_id = s.partnership_id and b.id = s.body_id and b.kind in ('projectgroep', 'stuurgroep')
    where s.partnership_id = ${partnershipId}
    order by s.state desc, s.raised_on desc, s.id limit ${mostOffered}`.execute(tx.db)
  return [
    ...actions.map(
      ({ id, what, guarantee }): Linkable => ({
        target: { kind: 'action', actionId: id },
        label: what,
        group: 'Vervolgacties van projectgroep en stuurgroep',
        guarantee,
      }),
    ),
    ...signals.map(
      ({ id, question, guarantee }): Linkable => ({
        target: { kind: 'signal', signalId: id },
        label: question,
        group: 'Signalen bij projectgroep en stuurgroep',
        guarantee,
      }),
    ),
  ]
}

/** What a link is called, and its page. */
export type NamedLink = { id: string; kind: LinkTarget['kind']; title: string; href: string }

/** What links lead to, in their order. */
export async function findLinkNames(tx: Tx, links: readonly PlanLink[]): Promise<NamedLink[]> {
  if (links.length === 0) return []
  const { partnershipId } = tx.scope
  const actionIds = links.flatMap((link) => (link.kind === 'action' ? [link.actionId] : []))
  const signalIds = links.flatMap((link) => (link.kind === 'signal' ? [link.signalId] : []))
  const { rows } = await sql<{ id: string; title: string }>`
    select id, what as title from action where partnership_id = ${partnershipId} and id = any(${actionIds}::uuid[])
    union all
    select id, question from signal where partnership_id = ${partnershipId} and id = any(${signalIds}::uuid[])`.execute(
    tx.db,
  )
  const titles = new Map(rows.map(({ id, title }) => [id, title]))
  const items = links.some(({ kind }) => kind === 'item') ? await findLinkableItems(tx) : []
  return links.map((link) => named(link, titles, items))
}

function named(link: PlanLink, titles: ReadonlyMap<string, string>, items: readonly Linkable[]): NamedLink {
  switch (link.kind) {
    case 'item': {
      const { instrumentId, itemId } = link
      const known = items.find(
        ({ target }) => target.kind === 'item' && target.instrumentId === instrumentId && target.itemId === itemId,
      )
      // An item that the newest version no longer has still has its trail.
      const title = known?.label ?? 'Een item dat nu niet meer in het kader staat'
      return { id: link.id, kind: 'item', title, href: trailPath({ instrumentId, itemId }) }
    }
    case 'action':
      return { id: link.id, kind: 'action', title: titles.get(link.actionId) ?? '', href: `/actions/${link.actionId}` }
    case 'signal':
      return { id: link.id, kind: 'signal', title: titles.get(link.signalId) ?? '', href: `/signals/${link.signalId}` }
  }
}
