import {
  type Answers,
  answersThatCount,
  askedQuestions,
  keptAnswers,
  type Question,
  type QuestionnaireDefinition,
  questionsOfForm,
  type Section,
  sectionsOfForm,
} from '../questions/index.ts'
import { draftOnPaper } from './paper.ts'
import type { Paper } from './queries.ts'
import { surveyKey, unseal } from './sealing.ts'

/** A questionnaire as one person goes through it: the questions of their form, and what they answered so far. */
export type Journey = {
  sections: readonly Section[]
  questions: readonly Question[]
  answers: Answers
}

/** Opens a paper. @param secret of the program */
export function journeyOf(paper: Paper, definition: QuestionnaireDefinition, secret: string): Journey {
  const { blocksEach } = paper.survey
  const questions = questionsOfForm(definition, blocksEach, paper.form)
  const kept = paper.sealed === null ? {} : draftOnPaper.parse(unseal(surveyKey(secret, paper.survey.id), paper.sealed))
  return {
    sections: sectionsOfForm(definition, blocksEach, paper.form),
    questions,
    answers: keptAnswers(questions, kept),
  }
}

/** The questions of a section that are asked now. */
export function askedIn({ questions, answers }: Journey, section: Section): Question[] {
  const asked = new Set(askedQuestions(questions, answers).map(({ id }) => id))
  return section.questions.filter(({ id }) => asked.has(id))
}

/** The sections that somebody sees: those in which something is asked. */
export const seenSections = (journey: Journey): Section[] =>
  journey.sections.filter((section) => askedIn(journey, section).length > 0)

/** Where somebody is: the section with its number, and what comes before and after it; null is the first and the last page. */
export type Step = { section: Section; number: number; of: number; before: Section | null; after: Section | null }

/** Nothing when no section with this id is seen. */
export function stepAt(journey: Journey, sectionId: string): Step | undefined {
  const seen = seenSections(journey)
  const index = seen.findIndex(({ id }) => id === sectionId)
  const section = seen[index]
  if (!section) return undefined
  return {
    section,
    number: index + 1,
    of: seen.length,
    before: seen[index - 1] ?? null,
    after: seen[index + 1] ?? null,
  }
}

/** What still has to be answered before it can be sent in. */
export function missingIn({ questions, answers }: Journey): Question[] {
  const counting = answersThatCount(questions, answers)
  return askedQuestions(questions, answers).filter(({ id, required }) => required && counting[id] === undefined)
}

/** The answers as they are after one page: what was answered there, and nothing to what was left empty. */
export function withPage(journey: Journey, page: readonly Question[], given: Answers): Journey {
  const onPage = new Set(page.map(({ id }) => id))
  const others = Object.entries(journey.answers).filter(([id]) => !onPage.has(id))
  return { ...journey, answers: { ...Object.fromEntries(others), ...given } }
}
