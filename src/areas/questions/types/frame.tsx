/** What the fields of all kinds share: the words of the question, its hint, and what is wrong. */
import type { ComponentChildren } from 'preact'
import type { Language, Question } from '../definition.ts'
import { fieldOf } from '../questionType.ts'
import { say } from '../words.ts'

type Asked = { question: Question; error?: string | undefined; language: Language }

/** Ids of what belongs to the question, as `aria-describedby` takes them. */
export function describedBy({ question, error }: Omit<Asked, 'language'>): string | undefined {
  const name = fieldOf(question)
  return [question.hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined
}

/** A question that is answered by choosing. */
export function Choosing({ question, error, language, children }: Asked & { children: ComponentChildren }) {
  return (
    <fieldset class="survey-question" id={fieldOf(question)} aria-describedby={describedBy({ question, error })}>
      <legend>
        <QuestionWords question={question} language={language} />
      </legend>
      <Told question={question} error={error} language={language} />
      {children}
    </fieldset>
  )
}

/** A question that is answered by typing; the control itself has the name of the question as its id. */
export function Typing({ question, error, language, children }: Asked & { children: ComponentChildren }) {
  return (
    <div class="survey-question">
      <label for={fieldOf(question)}>
        <QuestionWords question={question} language={language} />
      </label>
      <Told question={question} error={error} language={language} />
      {children}
    </div>
  )
}

function QuestionWords({ question, language }: Omit<Asked, 'error'>) {
  return (
    <>
      {say(question.text, language)}
      {question.required && <small> {language === 'en' ? '(required)' : '(verplicht)'}</small>}
    </>
  )
}

function Told({ question, error, language }: Asked) {
  const name = fieldOf(question)
  return (
    <>
      {question.hint && (
        <p class="hint" id={`${name}-hint`}>
          {say(question.hint, language)}
        </p>
      )}
      {error && (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </>
  )
}
