import type { ComponentChildren } from 'preact'
import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import type { AgendaItem, Meeting } from './queries.ts'
import type { AgendaKind, Purpose } from './rules.ts'

/** Something that the agenda of a coming meeting could have, and why. */
export type AgendaProposal = {
  /** Tells it from others of its source, such as the id of what it is about. */
  key: string
  title: string
  kind: AgendaKind
  purpose: Purpose
  minutes: number
  /** One sentence: "Dit signaal wacht sinds 3 oktober op antwoord." */
  reason: string
  /** For kind `look-back`: from which day on. */
  since?: string
  /** For kind `minutes`: of which meeting. */
  minutesOf?: string
  /** What others should know beforehand. */
  explanation?: string
}

/** What was recorded under an item in a meeting, for its page and for the minutes. */
export type Recorded = { itemId: string; title: string; lines: readonly string[] }

/** What a later area brings to meetings; registered in src/web.tsx. */
export type MeetingSource = {
  /** Tells it from other sources, such as `signals`. */
  name: string
  /** What the agenda of this meeting could still have. */
  proposals?: (tx: Tx, who: Who, meeting: Meeting) => Promise<AgendaProposal[]>
  /** What it does when a proposal of its own has become an item. */
  placed?: (tx: Tx, proposal: AgendaProposal, itemId: string) => Promise<void>
  /** What it recorded in this meeting, per agenda item, fit for everybody who gets the minutes. */
  recorded?: (tx: Tx, meeting: Meeting) => Promise<Recorded[]>
  /**
   * What it shows under an item on the page of that item (`itemPath`), where the meeting is held: links and small forms,
   * which lead back to that page. Undefined when it has nothing to say.
   */
  underItem?: (tx: Tx, who: Who, meeting: Meeting, item: AgendaItem) => Promise<ComponentChildren | undefined>
}
