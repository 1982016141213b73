import { schoolYearName } from '../../../platform/schoolYear.ts'
import { ChartFigure, ChartPatterns, decimal } from '../../../ui/charts/index.ts'
import { count } from '../../../ui/words.ts'
import type { Question } from '../../questions/index.ts'
import { answersChart, comparisonChart, endsInWords, yearsChart } from '../charts.ts'
import type { Earlier, Reading } from '../findReading.ts'
import { groupKindNames, groupKinds, groupQuery, isWhole } from '../groupsInSight.ts'
import { chartPath, resultsPath } from '../paths.ts'
import type { ShownRemark } from '../queries.ts'
import type { Compared } from '../reading/comparisons.ts'
import { besideEarlier, besideWhole, tooFew } from '../reading/words.ts'
import { comparedInSight, sharesInSight, summaryFor, yearsOf, yearVerdict } from '../view.ts'
import { GroupMenu } from './GroupMenu.tsx'
import { Certainty, Meaning, Remarks } from './QuestionResult.tsx'

type QuestionPageProps = {
  reading: Reading
  question: Question
  /** The surveys before this one, the earliest first. */
  earlier: readonly Earlier[]
  remarks: readonly ShownRemark[]
}

/** One question: how a group answered it, over the years, and groups beside each other. */
export function QuestionPage({ reading, question, earlier, remarks }: QuestionPageProps) {
  const { survey, group, groups } = reading
  const path = `${resultsPath(survey)}/questions/${question.id}`
  const summary = summaryFor(reading, question)
  const whole = groups.find(isWhole)
  const beside = whole && !isWhole(group) && summary ? summaryFor(reading, question, whole) : undefined
  const chart = answersChart(question, [
    ...(summary ? [{ name: beside ? group.name : '', summary }] : []),
    ...(whole && beside ? [{ name: whole.name, summary: beside }] : []),
  ])
  return (
    <>
      <ChartPatterns />
      <p class="lede">
        {survey.title} · {schoolYearName(survey.schoolYear)}
      </p>
      <GroupMenu path={path} groups={groups} group={group} />
      {!summary && (
        <p class="empty">
          Van {group.name} zijn er {tooFew} om te laten zien.
        </p>
      )}
      {endsInWords(question) !== '' && <p>{endsInWords(question)}</p>}
      {chart && <ChartFigure chart={chart} files={(form) => chartPath(survey, 'answers', question.id, form, group)} />}
      {summary && <Meaning summary={summary} verdict={undefined} />}
      {summary && summary.kind !== 'open' && (
        <details>
          <summary>Hoe weten we dit?</summary>
          <Certainty summary={summary} />
        </details>
      )}
      {summary?.kind === 'open' && <Remarks remarks={remarks} n={summary.n} />}
      <Years reading={reading} question={question} earlier={earlier} />
      <Groups reading={reading} question={question} />
      <p class="apart no-print">
        <a href={`${resultsPath(survey)}${groupQuery(group)}`}>Alle resultaten</a>
      </p>
    </>
  )
}

function Years({ reading, question, earlier }: Omit<QuestionPageProps, 'remarks'>) {
  const years = yearsOf(reading, question, earlier)
  if (years.length < 2) return null
  const verdict = yearVerdict(years)
  return (
    <section>
      <div class="section-head">
        <h2>Door de jaren heen</h2>
      </div>
      <ChartFigure
        chart={yearsChart(question, years, null)}
        files={(form) => chartPath(reading.survey, 'trend', question.id, form, reading.group)}
      />
      <p class="meta">Dit jaar: {besideEarlier[verdict]}.</p>
    </section>
  )
}

/** Groups beside each other, a kind at a time, each by name: no order that says who is best. */
function Groups({ reading, question }: Pick<QuestionPageProps, 'reading' | 'question'>) {
  const { survey, group, groups } = reading
  const whole = groups.find(isWhole)
  const mean = whole && summaryFor(reading, question, whole)
  return (
    <>
      {groupKinds.map((kind) => {
        const some = groups.filter((one) => one.kind === kind)
        // The only group of its kind is everybody.
        if (some.length === 0 || reading.release.groups.filter((one) => one.kind === kind).length < 2) return null
        const compared = comparedInSight(reading, question, kind)
        const shares = sharesInSight(reading, question, kind)
        const hidden = some.filter(({ key }) => !shares.some((one) => one.key === key))
        const chart = compared.length > 0 ? undefined : answersOf(question, shares)
        return (
          <section key={kind}>
            <div class="section-head">
              <h2>{groupKindNames[kind]}</h2>
            </div>
            {compared.length > 0 && (
              <>
                <ChartFigure
                  chart={comparisonChart(question, compared, mean && 'mean' in mean ? mean : undefined)}
                  files={(form) => chartPath(survey, kind, question.id, form, group)}
                />
                <Verdicts compared={compared} />
              </>
            )}
            {chart?.map((one, index) => (
              <div key={shares[index]?.key}>
                <h3>{shares[index]?.name}</h3>
                {one && <ChartFigure chart={one} />}
              </div>
            ))}
            {hidden.length > 0 && (
              <p class="meta">
                {hidden.map(({ name }) => name).join(', ')}: {tooFew}.
              </p>
            )}
          </section>
        )
      })}
    </>
  )
}

const answersOf = (question: Question, shares: ReturnType<typeof sharesInSight>) =>
  shares.map(({ name, summary }) => {
    const chart = answersChart(question, [{ name: '', summary }])
    return chart && { ...chart, title: `${name}: ${chart.title}` }
  })

function Verdicts({ compared }: { compared: readonly (Compared & { name: string })[] }) {
  return (
    <details class="verdicts" open={compared.length <= 4}>
      <summary>In woorden</summary>
      <ul>
        {compared.map(({ key, name, n, estimate, observed, verdict }) => (
          <li key={key}>
            <strong>{name}</strong>: {besideWhole[verdict]}.{' '}
            <small>
              {count(n, 'antwoord', 'antwoorden')}, gemiddeld {decimal(observed)}; voorzichtig geschat{' '}
              {decimal(estimate)}
            </small>
          </li>
        ))}
      </ul>
    </details>
  )
}
