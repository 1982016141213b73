import {
  barChart,
  binChart,
  type Chart,
  decimal,
  divergingChart,
  type Extent,
  estimateChart,
  extentOf,
  percent,
  rankingChart,
  trendChart,
} from '../../ui/charts/index.ts'
import type { Question } from '../questions/index.ts'
import type { Compared } from './reading/comparisons.ts'
import type { ScaleSummary, Summary } from './reading/summaries.ts'
import type { SectionResult } from './rules/release.ts'

/** What a group answered, as it is called in a chart; without a name it is the only one. */
export type NamedSummary = { name: string; summary: Summary }

/** The words at both ends of the scale of a question. */
export function endsOf(question: Question): { low: string; high: string } {
  if (question.kind === 'pair') return { low: question.left.nl, high: question.right.nl }
  if (question.kind !== 'agree') return { low: '', high: '' }
  return { low: question.low?.nl ?? 'helemaal niet mee eens', high: question.high?.nl ?? 'helemaal mee eens' }
}

/** What being on either side of the middle is called. */
export function sidesInWords(question: Question): { low: string; high: string } {
  if (question.kind === 'pair') return { low: 'links', high: 'rechts' }
  return hasOwnEnds(question) ? { low: 'lager', high: 'hoger' } : { low: 'oneens', high: 'eens' }
}

/** Whether its scale does not run from disagreeing to agreeing. */
export const hasOwnEnds = (question: Question): boolean =>
  question.kind === 'pair' || (question.kind === 'agree' && (question.low !== undefined || question.high !== undefined))

/** Between which words one could choose, where that was not agreeing; empty otherwise. */
export function endsInWords(question: Question): string {
  const { low, high } = endsOf(question)
  return hasOwnEnds(question) ? `Van links ‘${low}’ tot rechts ‘${high}’.` : ''
}

/** How far bars reach on a page, so that all of them can be looked at together. */
export function sharedExtent(summaries: readonly (Summary | undefined)[]): Extent {
  return extentOf(summaries.flatMap((summary) => (summary?.kind === 'scale' ? [summary.counts] : [])))
}

/**
 * How a question was answered, by the groups that are looked at: the first is the one it is about.
 * @returns undefined for open questions
 */
export function answersChart(question: Question, groups: readonly NamedSummary[], extent?: Extent): Chart | undefined {
  const [first] = groups
  if (!first) return undefined
  const title = question.text.nl
  switch (first.summary.kind) {
    case 'scale':
      return scaleChart(question, groups, extent)
    case 'options':
      return barChart({ title, description: describedOptions(first.summary), bars: first.summary.options })
    case 'ranking':
      return rankingChart({
        title,
        description: `Van de gemiddelde plaats; 1 is het hoogst. ${first.summary.options.map(({ label, mean }) => `${label}: ${decimal(mean)}`).join('; ')}.`,
        options: first.summary.options,
      })
    case 'number': {
      const { bins, mean, n } = first.summary
      const unit = question.kind === 'number' ? (question.unit?.nl ?? '') : ''
      const description = `Hoe ${n} antwoorden zijn verdeeld; gemiddeld ${decimal(mean)} ${unit}.`
      return binChart({ title, description, bins, mean, unit })
    }
    case 'open':
      return undefined
  }
}

function describedOptions({ options }: Extract<Summary, { kind: 'options' }>): string {
  return `${options.map(({ label, share }) => `${label}: ${percent(share)}`).join('; ')}.`
}

function scaleChart(question: Question, groups: readonly NamedSummary[], extent: Extent | undefined): Chart {
  const scaled = groups.flatMap(({ name, summary }) => (summary.kind === 'scale' ? [{ name, summary }] : []))
  const sides = sidesInWords(question)
  const told = scaled.map(
    ({ name, summary }) =>
      `${name === '' ? '' : `${name}: `}${percent(summary.agree)} ${sides.high}, gemiddeld ${decimal(summary.mean)} van ${summary.counts.length}`,
  )
  return divergingChart({
    title: question.text.nl,
    description: `${told.join('; ')}.`,
    ...endsOf(question),
    sides,
    rows: scaled.map(({ name, summary: { n, counts } }) => ({ label: name, n, counts })),
    ...(extent ? { extent } : {}),
  })
}

/** Groups of one kind beside everybody, drawn towards each other as far as they have few answers. */
export function comparisonChart(
  question: Question,
  compared: readonly (Compared & { name: string })[],
  whole: { mean: number } | undefined,
): Chart {
  return estimateChart({
    title: question.text.nl,
    description: `${compared.map(({ name, estimate }) => `${name}: ${decimal(estimate)}`).join('; ')}.`,
    scale: scaleOfQuestion(question),
    rows: compared.map(({ name, n, observed, estimate, interval }) => ({
      label: name,
      n,
      mean: observed,
      estimate,
      interval,
    })),
    ...(whole ? { reference: { label: 'Het partnerschap', value: whole.mean } } : {}),
  })
}

export function scaleOfQuestion(question: Question): { low: number; high: number } {
  if (question.kind === 'number') return { low: question.min, high: question.max }
  return { low: 1, high: question.kind === 'agree' || question.kind === 'pair' ? question.points : 1 }
}

export type YearSummary = { year: string; summary: ScaleSummary }

/** How a question was answered over the years; the earliest first. */
export function yearsChart(question: Question, years: readonly YearSummary[], aim: number | null): Chart {
  return trendChart({
    title: `${question.text.nl} (door de jaren heen)`,
    description: `${years.map(({ year, summary }) => `${year}: ${decimal(summary.mean)}`).join('; ')}.`,
    scale: scaleOfQuestion(question),
    years: years.map(({ year, summary: { n, mean, interval } }) => ({ label: year, n, mean, interval })),
    aim,
  })
}

export type SectionLine = {
  title: string
  result: SectionResult
  interval: { low: number; high: number } | null
  aim: number | null
}

/** All sections under each other, each with its mean. */
export function sectionsChart(name: string, lines: readonly SectionLine[], points: number): Chart {
  return estimateChart({
    title: `De onderdelen: ${name}`,
    description: `Gemiddelden van 1 tot ${points}. ${lines.map(({ title, result }) => `${title}: ${decimal(result.mean)}`).join('; ')}.`,
    scale: { low: 1, high: points },
    rows: lines.map(({ title, result, interval, aim }) => ({
      label: title,
      n: result.n,
      mean: result.mean,
      interval,
      aim,
    })),
  })
}
