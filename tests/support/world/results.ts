import type { Group, Release } from '../../../src/areas/results/index.ts'
import { groupId, storeRelease } from '../../../src/areas/results/index.ts'
import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

const remarkStates = ['waiting', 'shown', 'withheld'] as const
const remarkId = (state: string) => idOf('survey remark', state)

/** What the closed survey gave: twelve answers at De Waterlelie, twenty in all, and an open answer in each state. */
export async function resultsWorld({ partnership, school, board, institute, ids }: Stage): Promise<WorldPart> {
  const surveyId = ids.closedSurvey ?? ''
  await partnership.inScope((tx) =>
    storeRelease(tx, releaseOf(surveyId, { school: school.id, board: board.id, institute: institute.id })),
  )
  await partnership.inScope(({ db }) =>
    db
      .insertInto('surveyAmbition')
      .values({
        partnershipId: partnership.id,
        id: idOf('survey ambition', 'welkom'),
        instrumentId: ids.questionnaireInstrument ?? '',
        sectionId: 'welkom',
        mean: 4.2,
      })
      .execute(),
  )
  for (const state of remarkStates)
    await partnership.inScope(({ db }) =>
      db
        .insertInto('surveyRemark')
        .values({
          partnershipId: partnership.id,
          id: remarkId(state),
          surveyId,
          questionId: 'beter',
          schoolId: school.id,
          text: `In ${partnership.name} mag het rustiger. (${state})`,
          quotable: state === 'shown',
          state,
          guarantee: state === 'shown' ? 2 : null,
          withheldBecause: state === 'withheld' ? 'Het gaat over één persoon.' : null,
          moderatedOn: state === 'waiting' ? null : '2026-11-21',
        })
        .execute(),
    )
  return {
    ids: {
      surveyWithResults: surveyId,
      ...Object.fromEntries(remarkStates.map((state) => [`${state}Remark`, remarkId(state)])),
      remark: remarkId('waiting'),
    },
  }
}

function releaseOf(surveyId: string, at: { school: string; board: string; institute: string }): Release {
  const small = (times: number) => ({
    n: times * 4,
    counts: { 1: 0, 2: 0, 3: times, 4: times * 2, 5: times, na: 0 },
  })
  const shown: [Group, number][] = [
    [{ kind: 'partnership', key: '' }, 5],
    [{ kind: 'board', key: at.board }, 3],
    [{ kind: 'school', key: at.school }, 3],
    [{ kind: 'institute', key: at.institute }, 5],
    [{ kind: 'year', key: '2' }, 5],
  ]
  const tallies = (counts: boolean) =>
    new Map(shown.map(([group, times]) => [groupId(group), counts ? small(times) : { n: times * 4, counts: {} }]))
  return {
    surveyId,
    groups: shown.map(([group, times]) => ({ ...group, invited: times * 5, answered: times * 4 })),
    tallies: new Map([
      ['', tallies(false)],
      ['thuis', tallies(true)],
      ['beter', tallies(false)],
    ]),
    sections: shown.map(([group, times]) => ({
      ...group,
      sectionId: 'welkom',
      n: times * 4,
      mean: 4,
      standardError: 0.1,
      degreesOfFreedom: times * 4 - 1,
      alpha: { value: 0.8, low: 0.7, high: 0.9 },
      omega: 0.82,
    })),
  }
}
