import type { ComponentChildren } from 'preact'
import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import type { Organisation } from './queries.ts'

/** How much there is of something, and where to find it. */
export type CountOf = { href: string; number: number; name: string }

/** Something that is missing, or soon will be. */
export type Gap = { href: string; text: string; note?: string }

/** What is missing of one kind; `key` is the id of its place in a page. */
export type GapList = { key: string; title: string; gaps: readonly Gap[] }

/** A part of a page. */
export type PageSection = { title: string; body: ComponentChildren }

/** What an area contributes to the pages of the partnership. Later areas register their own in src/web.tsx. */
export type PartnershipSource = {
  /** On the page of the partnership. */
  counts: (tx: Tx, who: Who) => Promise<CountOf[]>
  /** For whoever coordinates the partnership: what to mend. */
  gaps: (tx: Tx, who: Who) => Promise<GapList[]>
  /** On one's own page: where one has a place besides by appointment. */
  own: (tx: Tx, who: Who) => Promise<PageSection[]>
  /** On the page of an organisation. */
  at: (tx: Tx, who: Who, organisation: Organisation) => Promise<PageSection[]>
}
