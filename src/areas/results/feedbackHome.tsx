import { longDay } from '../../ui/words.ts'
import type { HomeSource } from '../home/index.ts'
import { daysAfter } from '../partnership/index.ts'
import { findSurveys, surveyPath, surveyPolicy } from '../surveys/index.ts'
import { findFedBack } from './queries/feedback.ts'

/** How many days it stays on the first page of whoever was asked. */
const stays = 60
/** After how many days whoever organised a survey is asked what is done with it. */
const grace = 21
/** And for how long: of what was asked longer ago nobody waits to hear. */
const owed = 365

/** What is done with the answers: for whoever was asked, and until it is told, for whoever organised it. */
export const feedbackHome: HomeSource = {
  async asked(tx, who) {
    if (!surveyPolicy.plan.allows(who, undefined)) return []
    const waiting = (await findSurveys(tx)).filter(
      (survey) =>
        survey.state === 'closed' &&
        survey.kind === 'yearly' &&
        survey.fedBackOn === null &&
        survey.closedOn !== null &&
        daysAfter(survey.closedOn, grace) <= who.today &&
        daysAfter(survey.closedOn, owed) >= who.today &&
        surveyPolicy.organise.allows(who, survey),
    )
    return waiting.map((survey) => ({
      title: 'Vertel wat er met de antwoorden gebeurt',
      sentence: `“${survey.title}” sloot op ${longDay(survey.closedOn ?? survey.closesOn)}. Wie antwoordde, hoorde nog niets.`,
      href: `${surveyPath(survey)}/feedback`,
      button: 'Schrijf het op',
      due: null,
    }))
  },
  async sections(tx, who) {
    const told = await findFedBack(tx, who.personId, daysAfter(who.today, -stays))
    if (told.length === 0) return []
    return [
      {
        title: 'Wat er met jullie antwoorden gebeurt',
        column: 'side',
        body: (
          <ul class="rows plain">
            {told.map(({ id, title, fedBackOn }) => (
              <li key={id}>
                <div>
                  <a href={`/surveys/${id}/feedback`}>{title}</a>
                  <br />
                  <small>jullie zeiden, wij doen; {longDay(fedBackOn)}</small>
                </div>
              </li>
            ))}
          </ul>
        ),
      },
    ]
  },
}
