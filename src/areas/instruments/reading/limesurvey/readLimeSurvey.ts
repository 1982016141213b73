/** From a LimeSurvey survey structure (.lss) to a questionnaire to look at, and a list of what did not come along. */
import {
  type Condition,
  questionnaireLimits as limits,
  questionnaireMost as most,
  type Question,
  type Section,
  type Words,
} from '../../../questions/index.ts'
import { checkSize, saidOf } from '../readable.ts'
import { questionFrom, type TakenQuestion } from './kinds.ts'
import { conditionsOf } from './relevance.ts'
import { type LimeGroup, type LimeQuestion, surveyOf, type Texts } from './structure.ts'
import { readTables } from './tables.ts'
import { maybeWords, UniqueIds, wordsOf } from './words.ts'

/** A question of the survey by its code and its words, and what is said of it. */
export type SaidOfQuestion = { code: string; text: string; remark: string }

export type ReadQuestionnaire = {
  title: Words
  intro?: Words
  /** Those that have a question. */
  sections: Section[]
  /** Each question that did not come along, with why. */
  notTaken: SaidOfQuestion[]
  /** What came along in part or in another way. */
  remarks: SaidOfQuestion[]
  /** How many questions the survey has, as LimeSurvey counts them: an array is one. */
  found: number
}

/**
 * @param fileName for the message only
 * @throws UnreadableDocument when it is no survey structure of LimeSurvey, or too large
 */
export async function readLimeSurvey(bytes: Uint8Array, fileName: string): Promise<ReadQuestionnaire> {
  return saidOf(fileName, () => {
    checkSize(bytes)
    return questionnaireOf(surveyOf(readTables(bytes)))
  })
}

type Survey = ReturnType<typeof surveyOf>

function questionnaireOf(survey: Survey): ReadQuestionnaire {
  const reader = new SurveyReader()
  for (const group of survey.groups) reader.read(group)
  const intro = maybeWords(survey.welcome, limits.intro)
  return {
    title: wordsOf(survey.title, limits.title, 'Vragenlijst uit LimeSurvey'),
    ...(intro ? { intro } : {}),
    sections: reader.sections,
    notTaken: reader.notTaken,
    remarks: reader.remarks,
    found: survey.groups.reduce((sum, { questions }) => sum + questions.length, 0),
  }
}

class SurveyReader {
  readonly sections: Section[] = []
  readonly notTaken: SaidOfQuestion[] = []
  readonly remarks: SaidOfQuestion[] = []
  readonly #earlier = new Map<string, TakenQuestion>()
  readonly #questionIds = new UniqueIds()
  readonly #sectionIds = new UniqueIds()
  /** How many questions still fit. */
  #room = 0

  read(group: LimeGroup): void {
    this.#room = (most.sections - this.sections.length) * most.questions
    const questions = group.questions.flatMap((question) => this.#questionsFrom(question, group))
    // A section holds so many; the rest goes on in a next one.
    for (let from = 0; from < questions.length; from += most.questions)
      this.#addSection(group, questions.slice(from, from + most.questions))
  }

  #addSection({ title, description }: LimeGroup, questions: Question[]): void {
    const intro = maybeWords(description, limits.intro)
    this.sections.push({
      id: this.#sectionIds.give(`onderdeel-${this.sections.length + 1}`),
      title: wordsOf(title, limits.title, `Onderdeel ${this.sections.length + 1}`),
      ...(intro ? { intro } : {}),
      questions,
    })
  }

  #questionsFrom(question: LimeQuestion, group: LimeGroup): Question[] {
    const made = questionFrom(question)
    const taken = 'why' in made || made.questions.length <= this.#room ? made : tooMany
    if ('why' in taken) {
      this.notTaken.push(said(question, taken.why))
      return []
    }
    this.#room -= taken.questions.length
    const onlyIf = this.#conditionsOf(question, group)
    for (const remark of taken.remarks) this.remarks.push(said(question, remark))
    const questions = taken.questions.map((one) => ({
      ...one,
      question: { ...one.question, id: this.#questionIds.give(one.question.id), onlyIf },
    }))
    for (const one of questions) this.#earlier.set(one.name, one)
    return questions.map((one) => one.question)
  }

  #conditionsOf(question: LimeQuestion, group: LimeGroup): Condition[] {
    const own = conditionsOf(question.relevance, this.#earlier)
    const ofGroup = conditionsOf(group.relevance, this.#earlier)
    const all = [...(ofGroup ?? []), ...(own ?? [])]
    if (own && ofGroup && all.length <= most.conditions) return all
    this.remarks.push(
      said(question, 'Wanneer deze vraag gesteld wordt, is te ingewikkeld om over te nemen: iedereen krijgt hem nu.'),
    )
    return []
  }
}

const tooMany = { why: `Een vragenlijst heeft hooguit ${most.sections} onderdelen van ${most.questions} vragen.` }

function said({ code, texts }: LimeQuestion, remark: string): SaidOfQuestion {
  return { code, text: shortened(texts), remark }
}

const shortened = (texts: Texts) => wordsOf(texts, limits.title).nl
