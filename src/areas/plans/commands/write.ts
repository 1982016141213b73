import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { sameTexts, writeTogether } from '../../../platform/writing.ts'
import { isDrafted, type PlanState, type WrittenIn } from '../rules.ts'
import { tellPlan } from '../topics.ts'
import { type Current, placeOf, type TextPlace, type Texts } from './texts.ts'

/** What somebody makes of a text of a plan. */
export type PlanWriting = {
  /** The revision that they had in front of them; 0 when they begin something new. */
  base: number
  /** The texts that they changed. */
  changes: Readonly<Record<string, string>>
}

export type PlanWritten =
  | {
      kind: 'saved'
      /** The revision that holds what was typed, as it was typed: what somebody who types on goes on from. */
      typed: number
      /** How it stands now, with what others wrote. */
      revision: number
      texts: Texts
    }
  /** Of another plan, or there are too many of its kind. */
  | { kind: 'unknown' }
  /** The plan was offered or adopted. */
  | { kind: 'closed' }
  /** With what others wrote it would not fit; nothing is changed. */
  | { kind: 'too-long' }

/**
 * Keeps what somebody wrote in a plan, together with what others wrote meanwhile. Every text that was acknowledged stays a
 * row of its own. A goal or activity is made by the first words in it, with the id that the page gave it: sent twice, it is
 * there once. What was removed can still be written in: whoever did so without a connection loses nothing.
 */
export async function writeInPlan(
  tx: Tx,
  planId: string,
  written: WrittenIn,
  writing: PlanWriting,
): Promise<PlanWritten> {
  if (!(await holdDrafting(tx, planId))) return { kind: 'closed' }
  const place = placeOf(planId, written)
  const begun = await place.lock(tx)
  if (!begun && Object.values(writing.changes).every((text) => text === ''))
    return { kind: 'saved', typed: 0, revision: 0, texts: place.nothing }
  const current = begun ?? (writing.base === 0 ? await begin(tx, planId, place) : undefined)
  if (!current) return { kind: 'unknown' }
  const { revision } = current
  const base = await textsAt(tx, planId, place, writing.base)
  const { typed, texts, steps } = writeTogether<Texts>(base, current.texts, writing.changes)
  if (Object.entries(texts).some(([name, text]) => text.length > (place.longest[name] ?? 0)))
    return { kind: 'too-long' }
  await keepSteps(tx, planId, place, revision, steps)
  const last = revision + steps.length
  if (steps.length > 0) {
    await place.write(tx, texts, last)
    await tellPlan(tx, planId)
  }
  return { kind: 'saved', typed: sameTexts(typed, current.texts) ? revision : revision + 1, revision: last, texts }
}

/** Holds a plan in the making until this transaction ends. @returns false when it is not (or no longer) */
export async function holdDrafting(tx: Tx, planId: string): Promise<boolean> {
  const plan = await tx.db
    .selectFrom('plan')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', planId)
    .forShare()
    .select('state')
    .$narrowType<{ state: PlanState }>()
    .executeTakeFirst()
  return plan !== undefined && isDrafted(plan.state)
}

async function begin(tx: Tx, planId: string, place: TextPlace): Promise<Current | undefined> {
  const begun = await place.begin(tx)
  // Who wrote which words, and when, stands with the texts: an event of each few words would say nothing new.
  if (begun)
    await recordEvent(tx, {
      verb: `plan.${place.kind}`,
      subjectKind: 'plan',
      subjectId: planId,
      detail: { id: place.key },
    })
  return begun
}

/** The texts as they were; nothing when there is no such revision, so that everything that was typed counts as new. */
async function textsAt(tx: Tx, planId: string, { kind, key, nothing }: TextPlace, revision: number): Promise<Texts> {
  const kept = await tx.db
    .selectFrom('planText')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('planId', '=', planId)
    .where('subjectKind', '=', kind)
    .where('subjectKey', '=', key)
    .where('revision', '=', revision)
    .select('texts')
    .$narrowType<{ texts: Texts }>()
    .executeTakeFirst()
  return { ...nothing, ...kept?.texts }
}

/** Keeps texts as revisions of their own, after the one that stood there. */
export async function keepSteps(
  tx: Tx,
  planId: string,
  { kind, key }: Pick<TextPlace, 'kind' | 'key'>,
  revision: number,
  steps: readonly Texts[],
): Promise<void> {
  if (steps.length === 0) return
  const { partnershipId, personId } = tx.scope
  await tx.db
    .insertInto('planText')
    .values(
      steps.map((texts, index) => ({
        partnershipId,
        planId,
        subjectKind: kind,
        subjectKey: key,
        revision: revision + index + 1,
        texts: JSON.stringify(texts),
        personId,
      })),
    )
    .execute()
}
