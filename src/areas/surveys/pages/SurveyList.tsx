import type { Day } from '../../../platform/clock.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import { count, dueInWords, longDay } from '../../../ui/words.ts'
import type { OwnWaiting, Survey } from '../queries.ts'
import { type SurveyState, surveyKindNames, surveyStateNames } from '../rules.ts'
import { surveyPath } from '../subjects.ts'

type SurveyListProps = {
  surveys: readonly Survey[]
  waiting: readonly OwnWaiting[]
  invited: ReadonlyMap<string, number>
  mayPlan: boolean
  /** Whether whoever looks may bring in what was answered elsewhere. */
  mayBring: boolean
  today: Day
}

/** What runs, what is planned and what was, by school year; in front what is asked of whoever looks. */
export function SurveyList({ surveys, waiting, invited, mayPlan, mayBring, today }: SurveyListProps) {
  return (
    <>
      <p class="lede">
        In een enquête zeggen aankomende leraren hoe zij opgeleid worden. Niemand kan terugvinden wie wat antwoordde, en
        niemand wordt vaker gevraagd dan het contactbudget toelaat.
      </p>
      {waiting.map((survey) => (
        <div class="panel apart" key={survey.id}>
          <h2>{survey.title}</h2>
          <p>
            Er staat een enquête voor je klaar: {count(survey.minutes, 'minuut', 'minuten')}, tot en met{' '}
            {longDay(survey.closesOn)}.
          </p>
          <div class="buttons">
            <a class="button" href={`${surveyPath(survey)}/paper`} data-turbo="false">
              Vul haar in
            </a>
          </div>
        </div>
      ))}
      {mayPlan && (
        <div class="buttons">
          <a class={waiting.length > 0 ? 'button quiet' : 'button'} href="/surveys/new">
            Plan een enquête
          </a>
          <a class="button quiet" href="/surveys/pulses">
            Pulsmetingen
          </a>
          <a href="/contact">Contactbudget</a>
          {mayBring && <a href="/earlier-surveys">Eerdere enquêtes inlezen</a>}
        </div>
      )}
      {surveys.length === 0 && (
        <div class="empty apart">
          <p>
            {mayPlan
              ? 'Er is nog geen enquête. Begin met een gepubliceerde vragenlijst en twee dagen: je ziet vooraf wie je bereikt.'
              : 'Er is nog geen enquête geweest. Word je gevraagd, dan krijg je een brief en staat het hier.'}
          </p>
        </div>
      )}
      {[...Map.groupBy(surveys, ({ schoolYear }) => schoolYear)].map(([year, ofYear]) => (
        <section key={year}>
          <div class="section-head">
            <h2>{schoolYearName(year)}</h2>
          </div>
          <ul class="rows plain">
            {ofYear.map((survey) => (
              <li key={survey.id}>
                <div>
                  <a href={surveyPath(survey)}>{survey.title}</a> <StateTag state={survey.state} />
                  <br />
                  <small>{inShort(survey, invited.get(survey.id) ?? 0)}</small>
                </div>
                {survey.state === 'open' && <span class="due">sluit {dueInWords(today, survey.closesOn)}</span>}
                {survey.state === 'planned' && survey.opensOn >= today && (
                  <span class="due">opent {dueInWords(today, survey.opensOn)}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const inShort = ({ kind, opensOn, closesOn }: Survey, asked: number) =>
  [
    surveyKindNames[kind],
    `${longDay(opensOn)} tot en met ${longDay(closesOn)}`,
    ...(asked > 0 ? [`${count(asked, 'persoon', 'personen')} gevraagd`] : []),
  ].join(' · ')

export function StateTag({ state }: { state: SurveyState }) {
  const look = state === 'closed' ? 'tag done' : state === 'open' || state === 'counting' ? 'tag now' : 'tag'
  return <span class={look}>{surveyStateNames[state]}</span>
}
