import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

/** What is done with what the closed survey told, not given back yet. */
export async function feedbackWorld({ partnership, ids }: Stage): Promise<WorldPart> {
  const id = idOf('survey feedback', 'rust')
  await partnership.inScope(({ db }) =>
    db
      .insertInto('surveyFeedback')
      .values({
        partnershipId: partnership.id,
        id,
        surveyId: ids.closedSurvey ?? '',
        youSaid: `In ${partnership.name} mag het rustiger.`,
        weDo: 'Er komt een stilteplek.',
        position: 1,
      })
      .execute(),
  )
  return { ids: { feedback: id } }
}
