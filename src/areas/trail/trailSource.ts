import type { Day } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'

/** What a trail is about: an item of a framework or a criterion of a theme, over all versions of its instrument. */
export type TrailSubject = { instrumentId: string; itemId: string }

/** What kind of thing happened: in the order in which a cycle goes round. */
export type TrailKind = 'measured' | 'said' | 'agreed' | 'done' | 'asked' | 'answered'

export type TrailEntry = {
  day: Day
  kind: TrailKind
  /** In a few words what it is: "Teamoordeel", "Opbrengst", "Vervolgactie". */
  title: string
  /** What was said or settled; a line end begins a new paragraph. */
  text: string
  /** Its page, where the reader may go there. */
  href?: string
  schoolId: string | null
  bodyId: string | null
  /** Where: the school, the body, or the partnership. */
  place: string
}

/** At which place a trail is looked at; everywhere when neither is said. */
export type TrailPlace = { schoolId?: string; bodyId?: string }

/** Which part of a trail is asked for: days from and up to and including, and at one place or all. */
export type TrailPart = TrailPlace & { from: Day; until: Day }

/** How many entries of a kind there are on a day. */
export type TrailCount = { day: Day; kind: TrailKind; number: number }

/** What an area knows of an item, as far as this reader may see it. Areas register theirs in src/web.tsx. */
export type TrailSource = {
  /** What happened in a part of the trail, in any order. One school year at a time is asked. */
  entries: (tx: Tx, who: Who, subject: TrailSubject, part: TrailPart) => Promise<TrailEntry[]>
  /** The same over all years, only counted: as few bytes as can be. Left out, the entries themselves are counted. */
  counts?: (tx: Tx, who: Who, subject: TrailSubject, place: TrailPlace) => Promise<TrailCount[]>
}
