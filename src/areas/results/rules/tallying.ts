import {
  type Answer,
  type Answers,
  answersThatCount,
  type Counts,
  type Question,
  type QuestionnaireDefinition,
  questionsOfForm,
  tallyOf,
} from '../../questions/index.ts'

/** How the questions' own modules say what counts, and what each answer adds. */
type Counting = {
  /** Without answers to what was not asked: by the blocks of a form, and by the conditions of questions. */
  thatCount: (response: { form: number; answers: Answers }) => Answers
  countsOf: (question: Question, answer: Answer) => Counts
}

/**
 * @param blocksEach how many blocks each person got; null when everybody got everything
 */
export function countingOf(questionnaire: QuestionnaireDefinition, blocksEach: number | null): Counting {
  const forms = new Map<number, Question[]>()
  const questionsOf = (form: number): Question[] => {
    const questions = forms.get(form) ?? questionsOfForm(questionnaire, blocksEach, form)
    forms.set(form, questions)
    return questions
  }
  return {
    thatCount: ({ form, answers }) => answersThatCount(questionsOf(form), answers),
    countsOf: rememberedCounts(),
  }
}

/** What one answer adds. The few answers that a closed question has come by thousands of times: each is counted once. */
function rememberedCounts(): Counting['countsOf'] {
  const known = new Map<Question, Map<Answer, Counts>>()
  return (question, answer) => {
    if (question.kind !== 'agree' && question.kind !== 'pair' && question.kind !== 'choice')
      return countOne(question, answer)
    const ofQuestion = known.get(question) ?? new Map<Answer, Counts>()
    known.set(question, ofQuestion)
    const counts = ofQuestion.get(answer) ?? countOne(question, answer)
    ofQuestion.set(answer, counts)
    return counts
  }
}

const countOne = (question: Question, answer: Answer): Counts => tallyOf(question, [{ [question.id]: answer }]).counts
