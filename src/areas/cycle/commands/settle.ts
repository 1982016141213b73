import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Occurrence } from '../queries.ts'
import { type HandStep, type OccurrenceState, settleByHand } from '../rules.ts'

/** What came of it: done; done before, by the same form; or it changed meanwhile, and in Dutch how. */
export type SettleResult = { kind: 'done' | 'done-before' } | { kind: 'changed-meanwhile'; problem: string }

type Said = { heldOn: Day; heldAs: string } | { skippedBecause: string } | 'nothing'

/** Says that an occurrence was done outside of the program: when, and in a line as what. */
export async function holdByHand(
  tx: Tx,
  occurrence: Occurrence,
  said: { heldOn: Day; heldAs: string },
  revision: number,
): Promise<SettleResult> {
  return settle(tx, occurrence, 'hold', said, revision)
}

/** Says that an occurrence is not done this time, and why. */
export async function skipOccurrence(
  tx: Tx,
  occurrence: Occurrence,
  skippedBecause: string,
  revision: number,
): Promise<SettleResult> {
  return settle(tx, occurrence, 'skip', { skippedBecause }, revision)
}

/** Undoes what was said by hand: it is open again. */
export async function reopenOccurrence(tx: Tx, occurrence: Occurrence, revision: number): Promise<SettleResult> {
  return settle(tx, occurrence, 'reopen', 'nothing', revision)
}

async function settle(
  tx: Tx,
  { id, thing }: Occurrence,
  step: HandStep,
  said: Said,
  revision: number,
): Promise<SettleResult> {
  const { partnershipId } = tx.scope
  const current = await tx.db
    .selectFrom('occurrence')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .select(['state', 'revision', 'heldOn', 'heldAs', 'skippedBecause'])
    .$narrowType<{ state: OccurrenceState }>()
    .executeTakeFirst()
  if (!current) return { kind: 'changed-meanwhile', problem: 'De cyclus vraagt dit niet meer.' }
  const wanted = { heldOn: null, heldAs: null, skippedBecause: null, ...(said === 'nothing' ? {} : said) }
  const isSame =
    current.revision === revision + 1 &&
    current.heldOn === wanted.heldOn &&
    current.heldAs === wanted.heldAs &&
    current.skippedBecause === wanted.skippedBecause
  if (isSame) return { kind: 'done-before' }
  const next = settleByHand(current.state, thing !== null, step)
  if (!next.ok) return { kind: 'changed-meanwhile', problem: next.problem }
  if (current.revision !== revision)
    return { kind: 'changed-meanwhile', problem: 'Dit peilmoment veranderde net. Kijk of wat je wilt nog klopt.' }
  await tx.db
    .updateTable('occurrence')
    .set({ ...wanted, state: next.state, revision: revision + 1 })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, { verb: `occurrence.${step}`, subjectKind: 'occurrence', subjectId: id })
  return { kind: 'done' }
}
