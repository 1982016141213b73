import { count, dueInWords, longDay } from '../../ui/words.ts'
import type { HomeSource } from '../home/index.ts'
import { StateTag } from './pages/SurveyList.tsx'
import { surveyPolicy } from './policy.ts'
import { findOwnWaiting, findSurveys } from './queries.ts'
import { surveyPath } from './subjects.ts'

/** What surveys contribute to everybody's first page: one's own paper, and what runs for whoever organises. */
export const surveyHome: HomeSource = {
  async asked(tx) {
    return (await findOwnWaiting(tx)).map((survey) => ({
      title: 'Er staat een enquête voor je klaar',
      sentence: `“${survey.title}”: ongeveer ${count(survey.minutes, 'minuut', 'minuten')}, zonder je naam, tot en met ${longDay(survey.closesOn)}.`,
      href: surveyPath(survey),
      button: 'Vul haar in',
      due: survey.closesOn,
    }))
  },
  async sections(tx, who) {
    if (!surveyPolicy.plan.allows(who, undefined)) return []
    const running = (await findSurveys(tx)).filter(
      ({ state }) => state === 'open' || state === 'planned' || state === 'counting',
    )
    if (running.length === 0) return []
    return [
      {
        title: 'Enquêtes',
        more: { href: '/surveys', label: 'alle enquêtes' },
        column: 'side',
        body: (
          <ul class="rows plain">
            {running.slice(0, 4).map((survey) => (
              <li key={survey.id}>
                <div>
                  <a href={surveyPath(survey)}>{survey.title}</a> <StateTag state={survey.state} />
                </div>
                <span class="due">
                  {survey.state === 'planned'
                    ? `opent ${dueInWords(who.today, survey.opensOn)}`
                    : `sluit ${dueInWords(who.today, survey.closesOn)}`}
                </span>
              </li>
            ))}
          </ul>
        ),
      },
    ]
  },
}
