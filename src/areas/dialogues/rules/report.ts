/** What a conversation brought, as it is kept from the day that it is closed. People stand in it by id, guests not at all. */
import type { Day } from '../../../platform/clock.ts'

/** A person, or the body that does it together. */
export type ActionOwner = { personId: string } | { bodyId: string }

export type ReportAction = { actionId: string; what: string; owner: ActionOwner; dueOn: Day }

export type ReportFinding = {
  findingId: string
  text: string
  /** "Waaruit blijkt dat?" */
  evidence: string
  /** "Hoe wordt het geborgd?" */
  assurance: string
  /** Whether the plenary round said that many share it. */
  shared: boolean
  /** How many groups found it: more than one when findings were merged. */
  groups: number
  actions: ReportAction[]
}

export type ReportItem = {
  itemId: string
  findings: ReportFinding[]
  /** How many people mean to do something about it; not who, and not what. */
  commitments: number
}

export type DialogueReport = {
  /** In the order in which they were talked about. */
  items: ReportItem[]
  /** How many commitments are about the conversation as a whole. */
  otherCommitments: number
  /** Who took part, without guests. */
  personIds: string[]
  guests: number
}

/** A finding as it was written down, or as it became in the plenary round. */
export type WrittenFinding = {
  id: string
  itemId: string
  /** Null for one that merges those of several groups. */
  groupNumber: number | null
  text: string
  evidence: string
  assurance: string
  mergedInto: string | null
  shared: boolean
}

/** What is known when a conversation is closed. */
export type Brought = {
  itemIds: readonly string[]
  /** In the order in which they were written. */
  findings: readonly WrittenFinding[]
  /** Each with the finding it was agreed on. */
  actions: readonly (ReportAction & { findingId: string })[]
  /** By item; null for the conversation as a whole. */
  commitments: ReadonlyMap<string | null, number>
  personIds: readonly string[]
  guests: number
}

/** The report of a conversation: each finding once, as it ended, and of each item what many share first. */
export function reportOf({ itemIds, findings, actions, commitments, personIds, guests }: Brought): DialogueReport {
  const endOf = (id: string) => finalFinding(findings, id)
  const reported = findings
    .filter(({ mergedInto }) => mergedInto === null)
    .map((finding): ReportFinding & { itemId: string } => {
      const { id, itemId, text, evidence, assurance, shared } = finding
      const parts = findings.filter((one) => endOf(one.id) === id)
      const groups = new Set(parts.flatMap(({ groupNumber }) => (groupNumber === null ? [] : [groupNumber])))
      return {
        itemId,
        findingId: id,
        text,
        evidence,
        assurance,
        shared,
        groups: Math.max(1, groups.size),
        actions: actions
          .filter(({ findingId }) => endOf(findingId) === id)
          .map(({ findingId: _, ...action }) => action),
      }
    })
    .filter(({ text, evidence, assurance, actions: agreed }) => text + evidence + assurance !== '' || agreed.length > 0)
  const items = itemIds.map(
    (itemId): ReportItem => ({
      itemId,
      findings: reported
        .filter((one) => one.itemId === itemId)
        .toSorted((a, b) => Number(b.shared) - Number(a.shared))
        .map(({ itemId: _, ...finding }) => finding),
      commitments: commitments.get(itemId) ?? 0,
    }),
  )
  const counted = items.reduce((total, item) => total + item.commitments, 0)
  const all = [...commitments.values()].reduce((total, number) => total + number, 0)
  return { items, otherCommitments: all - counted, personIds: [...personIds], guests }
}

/** What a finding became: itself, or the one that it was merged into in the end. */
export function finalFinding(findings: readonly Pick<WrittenFinding, 'id' | 'mergedInto'>[], id: string): string {
  const passed = new Set<string>()
  let at = id
  for (;;) {
    passed.add(at)
    const into = findings.find((one) => one.id === at)?.mergedInto
    if (!into || passed.has(into)) return at
    at = into
  }
}

/** An action as a group wrote it down: who does it and when may still be unknown. */
export type ProposedAction = {
  id: string
  findingId: string
  what: string
  ownerId: string | null
  dueOn: Day | null
}

/** What becomes of a proposed action when the conversation is closed. */
export type Settlement = { proposed: ProposedAction } & ({ dropped: true } | { owner: ActionOwner; dueOn: Day })
