import { type Database, type Tx, withScope } from '../../../platform/database/scope.ts'
import { findParticipants, type Participant } from './dialogue.ts'
import { type Finding, findFindings, findProgress, type Progress } from './group.ts'

/** A conversation as the room sees it at a moment. */
export type Board = { progress: Progress; participants: Participant[]; findings: Finding[] }

/** Everything that a conversation brought so far, and who is in it. */
export async function findBoard(tx: Tx, dialogueId: string): Promise<Board | undefined> {
  const [progress, participants, findings] = await Promise.all([
    findProgress(tx, dialogueId),
    findParticipants(tx, dialogueId),
    findFindings(tx, dialogueId),
  ])
  return progress && { progress, participants, findings }
}

/** What a group has in front of it: its own work only. */
export type GroupWork = { progress: Progress; members: Participant[]; findings: Finding[] }

export async function findGroupWork(tx: Tx, dialogueId: string, groupNumber: number): Promise<GroupWork | undefined> {
  const [progress, participants, findings] = await Promise.all([
    findProgress(tx, dialogueId),
    findParticipants(tx, dialogueId),
    findFindings(tx, dialogueId, { groupNumber }),
  ])
  return progress && { progress, members: participants.filter((one) => one.groupNumber === groupNumber), findings }
}

/**
 * Reads for a live view, which belongs to nobody's request: in a transaction of its own, as nobody.
 * @returns undefined when there is no such conversation any more
 */
export async function readLive<Result>(
  database: Database,
  partnershipId: string,
  find: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return withScope(database, { partnershipId, personId: null }, find, 'read')
}
