import { longDay } from '../../ui/words.ts'
import { type SurveySource, surveyPath, surveyPolicy } from '../surveys/index.ts'

/** On the page of a survey: what is done with its answers, or that somebody still has to tell. */
export const feedbackAtSurvey: SurveySource = {
  async section(_tx, who, survey) {
    if (survey.state !== 'closed') return null
    const mayTell = surveyPolicy.organise.allows(who, survey)
    if (survey.fedBackOn === null && !mayTell) return null
    return (
      <section>
        <div class="section-head">
          <h2>Wat er met de antwoorden gebeurt</h2>
        </div>
        <p>
          {survey.fedBackOn === null
            ? 'Wie antwoordde, hoorde nog niet wat ermee gebeurt. '
            : `Teruggegeven op ${longDay(survey.fedBackOn)}. `}
          <a href={`${surveyPath(survey)}/feedback`}>
            {survey.fedBackOn === null ? 'Schrijf op wat jullie doen' : 'Lees wat er gebeurt'}
          </a>
        </p>
      </section>
    )
  },
}
