import { z } from 'zod'
import type { Day } from '../../../platform/clock.ts'
import { type Tx, withScope } from '../../../platform/database/scope.ts'
import { solve } from '../../../platform/solver.ts'
import { TaskImpossible, type TaskKind, type TaskRun } from '../../../platform/tasks.ts'
import { findWho } from '../../partnership/index.ts'
import { keepProposal } from '../commands/rounds.ts'
import { propose } from '../planningCalculation.ts'
import { roundPolicy } from '../planningPolicy.ts'
import { type Proposal, Trial } from '../planningProposal.ts'
import { findRoundFacts } from '../queries/planning.ts'
import { findRound, type Round } from '../queries/rounds.ts'
import { comparePlans, dayOfRound, type Panel, type Problem, problemOf } from '../rules/planning.ts'

const gone = 'Deze ronde is er niet (meer), of ligt al vast.'
const roundInput = z.object({ round: z.guid() })
const trialInput = roundInput.extend({ wish: Trial.shape.wish })

type ToPlan = { round: Round; problem: Problem; near: Panel[] | undefined }

async function findToPlan(tx: Tx, roundId: string, today: Day): Promise<ToPlan | undefined> {
  const who = await findWho(tx, today, false)
  const round = await findRound(tx, roundId)
  if (!who || !round || round.state !== 'planning' || !roundPolicy.plan.allows(who, round)) return undefined
  const problem = problemOf(await findRoundFacts(tx, round, dayOfRound(round.schoolYear, today)))
  return { round, problem, near: round.proposal?.outcome === 'planned' ? round.proposal.panels : undefined }
}

async function toPlan({ services, scope, today }: TaskRun, roundId: string): Promise<ToPlan> {
  const found = await withScope(services.database, scope, (tx) => findToPlan(tx, roundId, today), 'read')
  if (!found) throw new TaskImpossible(gone)
  return found
}

/** Has the panels of a round planned, outside of any transaction: it may take ten seconds. */
export const planRoundTask: TaskKind = {
  kind: 'plan-round',
  async run(run) {
    const { services, scope, input, today, progress } = run
    const { round } = roundInput.parse(input)
    const { problem, near } = await toPlan(run, round)
    await progress(1, 3)
    const proposal = await propose(problem, { day: today, solve, ...(near ? { near } : {}) })
    await progress(2, 3)
    await withScope(services.database, scope, (tx) => keepProposal(tx, round, proposal))
    return { nextPath: `/reviews/rounds/${round}`, message: outcomeInWords(proposal) }
  },
}

/** Has tried what a wish would do, and keeps nothing of it. */
export const tryWishTask: TaskKind = {
  kind: 'round-trial',
  async run(run) {
    const { input, today, taskId, progress } = run
    const { round, wish } = trialInput.parse(input)
    const { problem, near } = await toPlan(run, round)
    await progress(1, 3)
    const wished = withWish(problem, wish)
    const proposal = await propose(wished, { day: today, solve, ...(near ? { near } : {}) })
    await progress(2, 3)
    const comparison = near && proposal.outcome === 'planned' ? comparePlans(wished, near, proposal.panels) : null
    const result = Trial.parse({ wish, triedOn: today, proposal, comparison })
    return { result, nextPath: `/reviews/rounds/${round}/trials/${taskId}`, message: 'De wens is doorgerekend.' }
  },
}

/** The problem with one more wish, instead of another about the same person and visit. */
function withWish(problem: Problem, { reviewId, personId, wish, exception }: Trial['wish']): Problem {
  const others = problem.wishes.filter((one) => one.visitId !== reviewId || one.candidateId !== personId)
  const added = { visitId: reviewId, candidateId: personId, wish, exception: exception !== null }
  return { ...problem, wishes: [...others, added] }
}

function outcomeInWords({ outcome }: Proposal): string {
  switch (outcome) {
    case 'planned':
      return 'Er is een voorstel.'
    case 'impossible':
      return 'Zo kan het niet. Je ziet wat er in de weg staat.'
    case 'unknown':
      return 'Binnen de tijd is geen plan gevonden.'
  }
}
