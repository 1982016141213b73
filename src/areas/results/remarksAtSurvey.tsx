import { count } from '../../ui/words.ts'
import { type SurveySource, surveyPath } from '../surveys/index.ts'
import { remarkPolicy } from './moderation/policy.ts'
import { countUnread } from './queries.ts'

/** Where the open answers of a survey are read. */
export const remarksAtSurvey: SurveySource = {
  async section(tx, who, survey) {
    if (survey.state !== 'closed') return null
    const unread = await countUnread(tx, survey.id)
    const mine = unread > 0 && remarkPolicy.moderate.allows(who, survey)
    return (
      <section>
        <div class="section-head">
          <h2>Open antwoorden</h2>
        </div>
        <p>
          {unread === 0
            ? 'Wat mensen in hun eigen woorden schreven.'
            : mine
              ? `${count(unread, 'antwoord wacht', 'antwoorden wachten')} op jou. Anderen lezen ze daarna pas.`
              : `${survey.moderatorName ?? 'De moderator'} leest nog: ${count(unread, 'antwoord', 'antwoorden')}.`}{' '}
          <a href={`${surveyPath(survey)}/remarks`}>{mine ? 'Lees ze als eerste' : 'Lees de open antwoorden'}</a>
        </p>
      </section>
    )
  },
}
