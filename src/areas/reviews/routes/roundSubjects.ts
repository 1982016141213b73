import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { SubjectFinder } from '../../../platform/web/access.ts'
import type { Crumb } from '../../../platform/web/answer.ts'
import { roundPolicy } from '../planningPolicy.ts'
import { Trial } from '../planningProposal.ts'
import { findTie, findTriedWish, type Tie } from '../queries/planning.ts'
import { findRound, type Round } from '../queries/rounds.ts'

/** `:round` in a path. */
export const theRound: SubjectFinder<Round> = {
  find: (tx, params) => findRound(tx, params.round ?? ''),
  seenBy: roundPolicy.see,
}

/** `:tie` in a path. */
export const theTie: SubjectFinder<Tie> = {
  find: (tx, params) => findTie(tx, params.tie ?? ''),
  seenBy: roundPolicy.seeTie,
}

export type TriedWish = { round: Round; trialId: string; trial: Trial }

/** `:round` and `:trial` in a path: a wish that was tried by whoever asks, in this round. */
export const theTrial: SubjectFinder<TriedWish> = {
  find: async (tx, params) => {
    const round = await findRound(tx, params.round ?? '')
    const trial = round && (await findTrial(tx, round, params.trial ?? ''))
    return round && trial && { round, trialId: params.trial ?? '', trial }
  },
  seenBy: { name: roundPolicy.see.name, allows: (who, { round }) => roundPolicy.see.allows(who, round) },
}

export async function findTrial(
  tx: Parameters<typeof findTriedWish>[0],
  round: Round,
  trialId: string,
): Promise<Trial | undefined> {
  const tried = await findTriedWish(tx, trialId)
  if (tried?.roundId !== round.id) return undefined
  const understood = Trial.safeParse(tried.result)
  return understood.success ? understood.data : undefined
}

export function roundCrumbs({ id, schoolYear }: Round, here?: string): Crumb[] {
  const name = schoolYearName(schoolYear)
  const above = [
    { title: 'Peerreviews', href: '/reviews' },
    { title: 'Rondes', href: '/reviews/rounds' },
  ]
  return here
    ? [...above, { title: name, href: `/reviews/rounds/${id}` }, { title: here }]
    : [...above, { title: name }]
}
