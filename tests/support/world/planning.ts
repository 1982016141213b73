import { propose } from '../../../src/areas/reviews/planningCalculation.ts'
import { Trial } from '../../../src/areas/reviews/planningProposal.ts'
import { findRoundFacts } from '../../../src/areas/reviews/queries/planning.ts'
import { findRound } from '../../../src/areas/reviews/queries/rounds.ts'
import { dayOfRound, planningModel, problemOf } from '../../../src/areas/reviews/rules/planning.ts'
import { idOf } from '../factories.ts'
import { today } from '../site.ts'
import type { Stage, WorldPart } from './stage.ts'

const panel = ['partnership-coordinator', 'institute-coordinator'] as const

/**
 * The round of this school year: De Kade is visited by two coordinators, by a proposal that holds; its school leader may not
 * come along, and a wish was tried.
 */
export async function planningWorld({ partnership, person }: Stage): Promise<WorldPart> {
  const partnershipId = partnership.id
  const [round, visit, tie, trial] = [
    idOf('round', '2026'),
    idOf('review', 'De Kade'),
    idOf('tie', 'De Kade'),
    idOf('task', 'trial'),
  ]
  const school = idOf('school', 'De Kade')
  const wished = { reviewId: visit, personId: person('school-trainer').id, wish: 'never' as const, exception: null }
  await partnership.inScope(async (tx) => {
    const { db } = tx
    await db
      .insertInto('reviewRound')
      .values({ partnershipId, id: round, schoolYear: 2026, membersPerVisit: 2 })
      .execute()
    await db
      .insertInto('peerReview')
      .values({
        partnershipId,
        id: visit,
        kind: 'internal',
        schoolYear: 2026,
        schoolId: school,
        roundId: round,
        hostId: person('school-leader elsewhere').id,
      })
      .execute()
    await db
      .insertInto('panelCandidate')
      .values(
        [...panel, 'school-trainer' as const].map((roleKey) => ({
          partnershipId,
          roundId: round,
          personId: person(roleKey).id,
          roleKey,
        })),
      )
      .execute()
    await db
      .insertInto('reviewTie')
      .values({
        partnershipId,
        id: tie,
        personId: person('school-trainer').id,
        organisationId: school,
        reason: 'Mijn zus werkt er.',
      })
      .execute()
    await db
      .insertInto('reviewWish')
      .values({ partnershipId, roundId: round, ...wished })
      .execute()
    const found = await findRound(tx, round)
    if (!found) throw new Error('the round is not there')
    const problem = problemOf(await findRoundFacts(tx, found, dayOfRound(2026, today)))
    // Two people may come, so nothing has to be searched for.
    const proposal = await propose(problem, {
      day: today,
      solve: async () => ({
        status: 'optimal',
        cost: 0,
        values: new Map(planningModel(problem).variables.map(({ name }) => [name, mayCome(name) ? 1 : 0])),
      }),
    })
    function mayCome(variable: string): boolean {
      const place = /^x0_(\d+)$/.exec(variable)?.[1]
      const id = problem.candidates[Number(place ?? -1)]?.id
      return panel.some((roleKey) => person(roleKey).id === id)
    }
    await db
      .updateTable('reviewRound')
      .set({ proposal: JSON.stringify(proposal) })
      .where('partnershipId', '=', partnershipId)
      .where('id', '=', round)
      .execute()
    await db
      .insertInto('task')
      .values({
        partnershipId,
        id: trial,
        kind: 'round-trial',
        title: 'Een wens doorrekenen',
        state: 'done',
        input: JSON.stringify({ round, wish: wished }),
        result: JSON.stringify(
          Trial.parse({
            wish: wished,
            triedOn: today,
            proposal,
            comparison: { points: 0, moves: [], consequences: [] },
          }),
        ),
        requestedBy: person('project-coordinator').id,
      })
      .execute()
  }, person('project-coordinator').id)
  return { ids: { round, tie, trial } }
}
