import { schoolYearName } from '../../platform/schoolYear.ts'
import { decimal } from '../../ui/charts/numbers.ts'
import type { Question } from '../questions/index.ts'
import type { Survey } from '../surveys/index.ts'
import type { BelowAim } from './leadOn.ts'
import type { Change } from './reading/standouts.ts'

/** A result that asks for something to be done; whoever drafts a plan is offered it. */
export type ResultThatAsks = {
  /** The same each time, within a survey. */
  key: string
  surveyId: string
  guarantee: number | null
  title: string
  because: string
  /** Items of frameworks that it is about. */
  about: readonly { instrumentId: string; itemId: string }[]
  /** Where on the page with results it stands. */
  anchor: string
}

/** How many items of a section are taken along. */
const mostItems = 5

export function sectionThatAsks(survey: Survey, line: BelowAim, questions: readonly Question[]): ResultThatAsks {
  const { title, result, points, aim } = line
  return {
    key: `section-${result.sectionId}-${survey.id}`,
    surveyId: survey.id,
    guarantee: questions.find(({ guarantee }) => guarantee !== undefined)?.guarantee ?? null,
    title: `${title}: naar ${decimal(aim)} van ${points}`,
    because: `Aankomende leraren gaven in ${schoolYearName(survey.schoolYear)} gemiddeld ${decimal(result.mean)}; jullie ambitie is ${decimal(aim)}.`,
    about: uniqueItems(questions).slice(0, mostItems),
    anchor: `section-${result.sectionId}`,
  }
}

export function changeThatAsks(survey: Survey, { question, summary, before }: Change): ResultThatAsks {
  return {
    key: `question-${question.id}-${survey.id}`,
    surveyId: survey.id,
    guarantee: question.guarantee ?? null,
    title: question.text.nl,
    because: `In ${schoolYearName(survey.schoolYear)} minder goed beantwoord dan de vorige keer: van ${decimal(before.mean)} naar ${decimal(summary.mean)}, en dat is waarschijnlijk geen toeval.`,
    about: question.about,
    anchor: `question-${question.id}`,
  }
}

function uniqueItems(questions: readonly Question[]) {
  const all = questions.flatMap(({ about }) => about)
  return [...new Map(all.map((one) => [`${one.instrumentId}/${one.itemId}`, one])).values()]
}
