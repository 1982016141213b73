import { type Chart, ChartFigure, decimal, percent } from '../../../ui/charts/index.ts'
import { count } from '../../../ui/words.ts'
import type { Question } from '../../questions/index.ts'
import { endsInWords } from '../charts.ts'
import type { ShownRemark } from '../queries.ts'
import type { Verdict } from '../reading/comparisons.ts'
import type { Summary } from '../reading/summaries.ts'
import { besideWhole, between, shareBetween, tooFew } from '../reading/words.ts'

type QuestionResultProps = {
  question: Question
  /** Undefined where too few answered. */
  summary: Summary | undefined
  chart: Chart | undefined
  /** Beside the partnership, for a group that is part of it. */
  verdict: Verdict | undefined
  remarks: readonly ShownRemark[]
  href: string
  files: (form: 'svg' | 'xlsx') => string
}

/** One question among the others, with how it was answered. */
export function QuestionResult({ question, summary, chart, verdict, remarks, href, files }: QuestionResultProps) {
  const ends = endsInWords(question)
  return (
    <article class="question-result" id={`question-${question.id}`}>
      <h3>
        <a href={href}>{question.text.nl}</a>
      </h3>
      {!summary && <p class="meta">{firstUpper(tooFew)}.</p>}
      {ends !== '' && <p class="meta">{ends}</p>}
      {chart && <ChartFigure chart={chart} files={files} />}
      {summary && <Meaning summary={summary} verdict={verdict} />}
      {summary?.kind === 'open' && <Remarks remarks={remarks} n={summary.n} />}
    </article>
  )
}

const firstUpper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What the numbers say, and how sure that is. */
export function Meaning({ summary, verdict }: { summary: Summary; verdict: Verdict | undefined }) {
  if (summary.kind === 'open') return null
  return (
    <p class="meta">
      {count(summary.n, 'antwoord', 'antwoorden')}
      {summary.kind === 'scale' && (
        <>
          {' '}
          · gemiddeld {decimal(summary.mean)} van {summary.counts.length}
          {summary.notApplicable > 0 && ` · ${summary.notApplicable} niet van toepassing`}
        </>
      )}
      {verdict && ` · ${besideWhole[verdict]}`}
    </p>
  )
}

/** How sure the numbers are, for whoever wants to know. */
export function Certainty({ summary }: { summary: Summary }) {
  if (summary.kind === 'scale')
    return (
      <p>
        Het gemiddelde is {decimal(summary.mean, 2)}
        {summary.interval && `; als iedereen had geantwoord ${between(summary.interval)}`}. {percent(summary.agree)}{' '}
        antwoordt boven het midden van de schaal{summary.agreeInterval && `, ${shareBetween(summary.agreeInterval)}`}.
      </p>
    )
  if (summary.kind === 'number' && summary.interval)
    return (
      <p>
        Het gemiddelde is {decimal(summary.mean, 2)}; als iedereen had geantwoord {between(summary.interval)}.
      </p>
    )
  return null
}

export function Remarks({ remarks, n }: { remarks: readonly ShownRemark[]; n: number }) {
  if (remarks.length === 0)
    return <p class="meta">{count(n, 'antwoord', 'antwoorden')}. Er is nog geen antwoord vrijgegeven om te lezen.</p>
  return (
    <>
      <p class="meta">
        {count(n, 'antwoord', 'antwoorden')}, {remarks.length} om te lezen. Iemand las ze eerst, en haalde weg wat naar
        een persoon wijst.
      </p>
      <ul class="remarks">
        {remarks.map(({ id, text, quotable }) => (
          <li key={id}>
            <blockquote>{text}</blockquote>
            {quotable && <small>mag worden aangehaald</small>}
          </li>
        ))}
      </ul>
    </>
  )
}
