import { ChartFigure, ChartPatterns, type Extent } from '../../../ui/charts/index.ts'
import { DocumentButtons } from '../../../ui/DocumentButtons.tsx'
import { longDay } from '../../../ui/words.ts'
import { questionsOf, type Section } from '../../questions/index.ts'
import { surveyPath } from '../../surveys/index.ts'
import { answersChart, sharedExtent } from '../charts.ts'
import type { Reading } from '../findReading.ts'
import { groupQuery, hasReport, isWhole } from '../groupsInSight.ts'
import { answeredInWords } from '../inWords.ts'
import { chartPath, resultsPath } from '../paths.ts'
import type { ShownRemark } from '../queries.ts'
import { sectionReadings, shortOf, summaryFor, verdictsFor } from '../view.ts'
import { GroupMenu } from './GroupMenu.tsx'
import { InShort } from './InShort.tsx'
import { QuestionResult } from './QuestionResult.tsx'
import { SectionLines } from './SectionLines.tsx'

export type ResultsPageProps = {
  reading: Reading
  remarks: readonly ShownRemark[]
  may: { setAmbition: boolean; prepareConversation: boolean }
}

/** What a survey gave: first what stands out in words, then every question. */
export function ResultsPage({ reading, remarks, may }: ResultsPageProps) {
  const { survey, groups, group } = reading
  const path = resultsPath(survey)
  const shown = groupQuery(group)
  const sections = sectionReadings(reading)
  return (
    <>
      <ChartPatterns />
      <p class="lede">
        {answeredInWords(group)}
        {survey.closedOn && ` Gesloten op ${longDay(survey.closedOn)}.`}
      </p>
      <GroupMenu path={path} groups={groups} group={group} />
      {group.answered === null ? (
        <div class="empty">
          <p>
            <strong>Er zijn te weinig antwoorden om te laten zien.</strong>
          </p>
          <p>
            Antwoorden zie je vanaf {survey.smallestGroup} mensen, zodat niemand te herkennen is. Soms blijft ook een
            grotere groep verborgen, omdat je anders een kleine kunt uitrekenen.
          </p>
        </div>
      ) : (
        <>
          <InShort short={shortOf(reading)} group={group} questionPath={(id) => `${path}/questions/${id}`} />
          {sections.lines.length > 0 && (
            <section>
              <div class="section-head">
                <h2>De onderdelen</h2>
                {may.setAmbition && <a href={`${path}/ambition${shown}`}>Stel een ambitie</a>}
              </div>
              {sections.chart && (
                <ChartFigure
                  chart={sections.chart}
                  files={(form) => chartPath(survey, 'sections', 'all', form, group)}
                />
              )}
              <SectionLines lines={sections.lines} />
            </section>
          )}
          <NextSteps reading={reading} may={may} />
          <Questions reading={reading} remarks={remarks} />
        </>
      )}
      <HowWeKnow reading={reading} />
    </>
  )
}

function Questions({ reading, remarks }: Pick<ResultsPageProps, 'reading' | 'remarks'>) {
  const { questionnaire } = reading
  const extent = sharedExtent(questionsOf(questionnaire).map((question) => summaryFor(reading, question)))
  const verdicts = isWhole(reading.group) ? new Map() : verdictsFor(reading)
  return (
    <>
      {questionnaire.sections.map((section) => (
        <section key={section.id} id={`section-${section.id}`}>
          <div class="section-head">
            <h2>{section.title.nl}</h2>
          </div>
          <SectionQuestions reading={reading} section={section} remarks={remarks} extent={extent} verdicts={verdicts} />
        </section>
      ))}
    </>
  )
}

type SectionQuestionsProps = Pick<ResultsPageProps, 'reading' | 'remarks'> & {
  section: Section
  extent: Extent
  verdicts: ReturnType<typeof verdictsFor>
}

function SectionQuestions({ reading, section, remarks, extent, verdicts }: SectionQuestionsProps) {
  const { survey, group, groups } = reading
  const whole = groups.find(isWhole)
  return (
    <div class="question-results">
      {section.questions.map((question) => {
        const summary = summaryFor(reading, question)
        const beside = whole && !isWhole(group) && summary ? summaryFor(reading, question, whole) : undefined
        const named = [
          ...(summary ? [{ name: beside ? group.name : '', summary }] : []),
          ...(whole && beside ? [{ name: whole.name, summary: beside }] : []),
        ]
        return (
          <QuestionResult
            key={question.id}
            question={question}
            summary={summary}
            chart={answersChart(question, named, extent)}
            verdict={verdicts.get(question.id)}
            remarks={remarks.filter(({ questionId }) => questionId === question.id)}
            href={`${resultsPath(survey)}/questions/${question.id}${groupQuery(group)}`}
            files={(form) => chartPath(survey, 'answers', question.id, form, group)}
          />
        )
      })}
    </div>
  )
}

/** What can be done with it: talk, put it in a plan, take it along. */
function NextSteps({ reading: { survey, group }, may }: Pick<ResultsPageProps, 'reading' | 'may'>) {
  const path = resultsPath(survey)
  return (
    <section class="panel no-print">
      <h2>Verder hiermee</h2>
      <ul class="next-steps">
        {may.prepareConversation && (
          <li>
            <a href={`${path}/conversation${groupQuery(group)}`}>Kies vragen voor een gesprek</a>
          </li>
        )}
        <li>
          <a href={`${path}/items${groupQuery(group)}`}>Bekijk per waarborg en item</a>
        </li>
        <li>
          <a href={`${path}/exports`}>Haal de cijfers op: Excel, CSV of SPSS</a>
        </li>
        <li>
          <a href={`${path}/exports`}>Haal alle cijfers op</a>, voor Excel of SPSS
        </li>
        <li>
          <a href={surveyPath(survey)}>Naar de enquête</a>
        </li>
      </ul>
      {hasReport(group) && (
        <>
          <p class="meta">Verslag van {group.name}: met grafieken en uitleg, om te delen of te printen.</p>
          <DocumentButtons action={`${path}/report${groupQuery(group)}`} forms={['pdf', 'docx']} />
        </>
      )}
    </section>
  )
}

function HowWeKnow({ reading: { survey } }: { reading: Reading }) {
  return (
    <details class="how-we-know">
      <summary>Hoe weten we dit?</summary>
      <div class="stack">
        <p>
          Niet iedereen antwoordt. Daarom staat bij een gemiddelde een streepje: daar ligt het waarschijnlijk als wél
          iedereen had geantwoord (in 95 van de 100 keer). Hoe meer mensen antwoordden, hoe korter het streepje.
        </p>
        <p>
          Een verschil noemen we alleen als het waarschijnlijk geen toeval is. Scholen vergelijken we voorzichtig: van
          een school met weinig antwoorden trekken we het gemiddelde naar dat van iedereen toe.
        </p>
        <p>
          Antwoorden zie je vanaf {survey.smallestGroup} mensen. Van wie ze zijn, weet niemand: dat is nergens bewaard.
        </p>
      </div>
    </details>
  )
}
