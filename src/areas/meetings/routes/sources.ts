import type { ComponentChildren } from 'preact'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Who } from '../../../platform/web/who.ts'
import type { MeetingSource } from '../meetingSource.ts'
import type { Proposed } from '../pages/Agenda.tsx'
import type { AgendaItem, Meeting } from '../queries.ts'

type Sources = readonly MeetingSource[]

/** What the agenda of a meeting could still have. */
export async function findProposals(sources: Sources, tx: Tx, who: Who, meeting: Meeting): Promise<Proposed[]> {
  const found: Proposed[] = []
  for (const source of sources) {
    const proposals = (await source.proposals?.(tx, who, meeting)) ?? []
    found.push(...proposals.map(({ key, title, reason }) => ({ source: source.name, key, title, reason })))
  }
  return found
}

/** What later areas show under an item. */
export async function findUnder(
  sources: Sources,
  tx: Tx,
  who: Who,
  meeting: Meeting,
  item: AgendaItem,
): Promise<ComponentChildren[]> {
  const found: ComponentChildren[] = []
  for (const source of sources) {
    const part = await source.underItem?.(tx, who, meeting, item)
    if (part !== undefined) found.push(part)
  }
  return found
}
