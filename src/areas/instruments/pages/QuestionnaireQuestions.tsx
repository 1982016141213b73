import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { listed } from '../../../ui/words.ts'
import { type Question, questionsOf, typeOf } from '../../questions/index.ts'
import type { QuestionnaireDraft } from '../questionnaireDraft.ts'
import { blockName, conditionsInWords } from '../questionWords.ts'

/** A questionnaire to read: its sections and questions, with when and of whom each is asked. */
export function QuestionnaireQuestions({ questionnaire }: { questionnaire: QuestionnaireDraft }) {
  const questions = questionsOf(questionnaire)
  return (
    <>
      {questionnaire.intro && <p class="said apart-small">{questionnaire.intro.nl}</p>}
      {questionnaire.sections.map(({ id, title, intro, questions: ofSection }) => (
        <section key={id} class="apart" id={`section-${id}`}>
          <h2>{title.nl}</h2>
          {intro && <p class="said">{intro.nl}</p>}
          <ol class="framework-items" start={questions.findIndex(({ id: first }) => first === ofSection[0]?.id) + 1}>
            {ofSection.map((question) => (
              <li key={question.id} id={`question-${question.id}`}>
                <QuestionFacts question={question} questions={questions} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}

/** The words of a question, how it is answered, and when it is asked. @param questions all of the questionnaire */
export function QuestionFacts({ question, questions }: { question: Question; questions: readonly Question[] }) {
  const { text, guarantee, block, onlyIf, required } = question
  const facts = [
    typeOf(question.kind).name,
    ...(block ? [blockName(block)] : []),
    ...(required ? ['verplicht'] : []),
    ...(question.kind === 'agree' && question.reversed ? ['mee eens is hier ongunstig'] : []),
  ]
  return (
    <>
      <p>
        {text.nl || 'Nog zonder tekst'} {guarantee && <GuaranteeMark number={guarantee} />}
      </p>
      <p class="meta">
        {facts.join(' · ')}
        {answersOf(question) && <>: {answersOf(question)}</>}
        {onlyIf.length > 0 && (
          <>
            <br />
            {conditionsInWords(onlyIf, questions)}
          </>
        )}
      </p>
    </>
  )
}

/** What one can answer, where that is not the same for all questions of the kind. */
function answersOf(question: Question): string | null {
  switch (question.kind) {
    case 'choice':
    case 'choices':
    case 'ranking':
      return listed(question.options.map(({ text }) => `‘${text.nl}’`))
    case 'pair':
      return `‘${question.left.nl}’ of ‘${question.right.nl}’`
    case 'number':
      return `${question.min} tot en met ${question.max} ${question.unit?.nl ?? ''}`.trim()
    case 'agree':
    case 'short':
    case 'long':
      return null
  }
}
