import type { Tx } from '../../platform/database/scope.ts'
import { notify } from '../../platform/live.ts'

/** What of a conversation changes while people look at it. */
export function topicsOf(partnershipId: string, dialogueId: string) {
  const here = `dialogue/${partnershipId}/${dialogueId}`
  return {
    /** How far it is, and the groups: whatever everybody must see. */
    all: here,
    /** What the groups write, and who came in: for the projector and the facilitator. */
    work: `${here}/work`,
    /** What one group writes, and who is in it. */
    group: (number: number) => `${here}/group/${number}`,
  }
}

/**
 * Says that a conversation changed, to whoever looks at it when this transaction is committed.
 * @param groups those whose work changed; `everybody` when it is about more than that
 */
export async function tellDialogue(
  tx: Tx,
  dialogueId: string,
  groups: 'everybody' | readonly (number | null)[],
): Promise<void> {
  const topics = topicsOf(tx.scope.partnershipId, dialogueId)
  const told = groups === 'everybody' ? [] : groups.filter((one) => one !== null).map(topics.group)
  await notify(tx, groups === 'everybody' ? [topics.all] : [topics.work, ...told])
}
