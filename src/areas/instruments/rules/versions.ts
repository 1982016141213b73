import type { ProvenanceDraft, Reading, ThemeDraft } from '../draft.ts'
import type { Provenance, ThemeDefinition } from '../theme.ts'
import type { DraftContent } from './cells.ts'
import type { FormerCriterion } from './criteria.ts'

type Numbered = { id: string; number: number }

/** A version that was published, and so never changes. */
export type PublishedVersion = Numbered & {
  state: 'published' | 'withdrawn'
  definition: ThemeDefinition
  provenance: Provenance
  publishedAt: Date
  withdrawnAt: Date | null
}

/** The version that is being made; an instrument has at most one. */
export type DraftVersion = Numbered & {
  state: 'draft'
  definition: ThemeDraft
  provenance: ProvenanceDraft
  /** What it was read from; null when it was made by hand or from an earlier version. */
  reading: Reading | null
  sourceFileId: string | null
  /** How often it was changed: whoever saves over a newer one is told. */
  revision: number
  createdAt: Date
}

export type Version = PublishedVersion | DraftVersion

/** An instrument with all its versions. */
export type Instrument = {
  id: string
  /** The newest first; withdrawn ones too. */
  published: readonly PublishedVersion[]
  draft: DraftVersion | null
}

/** The version that counts: the newest that is published, or else the newest that was, or else the draft. */
export function shownVersion({ published, draft }: Instrument): Version | null {
  return published.find(({ state }) => state === 'published') ?? published[0] ?? draft
}

export function titleOf(instrument: Instrument): string {
  return shownVersion(instrument)?.definition.title || 'Thema zonder titel'
}

/** What somebody changes in a draft on screen. */
export function contentOf({ definition, reading }: DraftVersion): DraftContent {
  return { theme: definition, doubts: reading?.doubts ?? [] }
}

/** The criteria that an instrument ever published, each by its latest name. */
export function formerCriteria({ published }: Instrument): FormerCriterion[] {
  const known = new Map<string, FormerCriterion>()
  for (const { definition } of published)
    for (const { id, name } of definition.criteria) if (!known.has(id)) known.set(id, { id, name })
  return [...known.values()]
}

/** The version with a number; undefined when there is none. */
export function versionNumbered({ published, draft }: Instrument, number: number): Version | undefined {
  return [...(draft ? [draft] : []), ...published].find((version) => version.number === number)
}
