/** What a conversation brought, as it is kept from the day that it is closed. People stand in it by id, guests not at all. */

/** A person, or a body that does it together. */
export type ActionOwner = { personId: string } | { bodyId: string }

export type ReportAction = { actionId: string; what: string; owner: ActionOwner; dueOn: string }

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
