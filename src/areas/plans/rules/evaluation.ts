import type { Day } from '../../../platform/clock.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'

/** When a goal is looked at: half-way, and at the end of the school year. */
export const moments = ['half-year', 'year'] as const
export type Moment = (typeof moments)[number]

export const momentNames: Record<Moment, string> = { 'half-year': 'Halverwege het jaar', year: 'Einde van het jaar' }

export const isMoment = (text: string): text is Moment => moments.some((moment) => moment === text)

/** Whether a goal was reached. Words about a goal, never a score of a school or a person. */
export const judgements = ['reached', 'partly', 'not'] as const
export type Judgement = (typeof judgements)[number]

/** Half-way a goal is on its way; at the end one says whether it was reached. */
export const judgementNames: Record<Moment, Record<Judgement, string>> = {
  'half-year': { reached: 'al bereikt', partly: 'op weg', not: 'nog niet op weg' },
  year: { reached: 'bereikt', partly: 'deels bereikt', not: 'niet bereikt' },
}

/** What was said of a goal at one moment. */
export type Evaluation = {
  moment: Moment
  judgement: Judgement
  evidence: string
  seenWhere: string
  seenByWhom: string
}

/**
 * How a goal stands: what was said of it last. Who looked half-way and not at the end, said it half-way.
 * @returns undefined as long as nobody looked
 */
export function lastEvaluation<One extends Pick<Evaluation, 'moment'>>(evaluations: readonly One[]): One | undefined {
  return evaluations.find(({ moment }) => moment === 'year') ?? evaluations[0]
}

/** A goal is finished when what was said of it last is that it was reached. */
export function isFinished(evaluations: readonly Pick<Evaluation, 'moment' | 'judgement'>[]): boolean {
  return lastEvaluation(evaluations)?.judgement === 'reached'
}

/**
 * Which evaluation is asked for now: the one half-way in January and February, the one of the year in June and July.
 * @param schoolYear of the plan; in another school year than its own nothing is asked
 */
export function momentAsked(schoolYear: number, today: Day): Moment | null {
  if (schoolYearOf(today) !== schoolYear) return null
  const month = Number(today.slice(5, 7))
  if (month === 1 || month === 2) return 'half-year'
  return month === 6 || month === 7 ? 'year' : null
}

/** The last day on which a moment is asked for. */
export function momentUntil(schoolYear: number, moment: Moment): Day {
  return moment === 'half-year' ? lastOfFebruary(schoolYear + 1) : `${schoolYear + 1}-07-31`
}

const lastOfFebruary = (year: number): Day => new Date(Date.UTC(year, 2, 0)).toISOString().slice(0, 10)

/** The first day on which a moment can be written down: the January in the school year, and for its end April. */
export const evaluateFrom = (schoolYear: number, moment: Moment): Day =>
  moment === 'half-year' ? `${schoolYear + 1}-01-01` : `${schoolYear + 1}-04-01`

/** Whether a moment can be written down on a day. Once it can, it always can: some look back late. */
export const mayEvaluate = (schoolYear: number, moment: Moment, today: Day): boolean =>
  today >= evaluateFrom(schoolYear, moment)

/**
 * "De proef op de som": at the end of the year one says of what was reached where it was seen and by whom.
 * @returns what is missing, per field; nothing when it is complete
 */
export function evaluationProblems(
  moment: Moment,
  { judgement, seenWhere, seenByWhom }: Pick<Evaluation, 'judgement' | 'seenWhere' | 'seenByWhom'>,
): Partial<Record<'seenWhere' | 'seenByWhom', string>> {
  if (moment === 'half-year' || judgement === 'not') return {}
  return {
    ...(seenWhere === ''
      ? { seenWhere: 'Schrijf op waar je het zag: op welke school, in welke les of bijeenkomst.' }
      : {}),
    ...(seenByWhom === '' ? { seenByWhom: 'Schrijf op wie het zag, bijvoorbeeld: mentoren van drie scholen.' } : {}),
  }
}
