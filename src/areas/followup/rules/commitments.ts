/** A voornemen: "Ik ga …" is what one will do, "Ik wil …" what one wants to learn or try. */
export type CommitmentKind = 'going-to' | 'want-to'

export const commitmentKindNames: Record<CommitmentKind, string> = { 'going-to': 'Ik ga', 'want-to': 'Ik wil' }

export type CommitmentState = 'open' | 'done' | 'dropped'
