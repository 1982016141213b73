import { count } from '../../ui/words.ts'
import type { SurveySource } from '../surveys/index.ts'
import { resultsPath } from './paths.ts'
import { readingPolicy } from './readingPolicy.ts'

/** On the page of a survey: that its results are there. */
export const resultsOfSurvey: SurveySource = {
  async section(_tx, who, survey) {
    if (!readingPolicy.see.allows(who, survey)) return null
    return (
      <section class="asked">
        <div>
          <h2>De resultaten zijn er</h2>
          <p>
            Lees in een minuut wat opvalt, of bekijk elke vraag. Antwoorden zie je vanaf{' '}
            {count(survey.smallestGroup, 'mens', 'mensen')}.
          </p>
        </div>
        <a class="button" href={resultsPath(survey)}>
          Bekijk de resultaten
        </a>
      </section>
    )
  },
}
