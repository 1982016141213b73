import { type FormState, reference } from '../../../platform/web/form.ts'
import { ErrorSummary, Field } from '../../../ui/form/Field.tsx'
import { count, momentInWords } from '../../../ui/words.ts'
import type { Question } from '../../questions/index.ts'
import type { Reading } from '../findReading.ts'
import { groupQuery, isWhole } from '../groupsInSight.ts'
import { agreementInWords } from '../inWords.ts'
import { resultsPath } from '../paths.ts'
import type { Answered } from '../reading/standouts.ts'
import { summaryFor } from '../view.ts'

/** A question that is about items of a framework. */
export type Topic = { question: Question; items: readonly string[] }

export type MeetingChoice = { id: string; title: string; startsAt: Date }

type ConversationPageProps = {
  reading: Reading
  topics: readonly Topic[]
  meetings: readonly MeetingChoice[]
  form: FormState
}

const meetingField = reference({ label: 'In welke bijeenkomst praten jullie erover?' })

/** Choosing what to talk about, and when. */
export function ConversationPage({ reading, topics, meetings, form }: ConversationPageProps) {
  const { survey, group } = reading
  const path = resultsPath(survey)
  if (topics.length === 0)
    return (
      <div class="empty">
        <p>
          <strong>Bij deze vragenlijst horen nog geen items van een gesprekskader.</strong>
        </p>
        <p>
          Koppel vragen aan items in een nieuwe versie van de vragenlijst. Je kunt over de uitkomsten wel praten: zet
          dan een gesprek op de agenda van een <a href="/meetings">bijeenkomst</a>, en kies daar zelf de items.
        </p>
      </div>
    )
  if (meetings.length === 0)
    return (
      <div class="empty">
        <p>
          <strong>Er komt geen bijeenkomst aan die jij voorbereidt.</strong>
        </p>
        <p>
          Plan eerst een <a href="/meetings">bijeenkomst</a>, of vraag het wie een overleg voorzit. Kom daarna hier
          terug.
        </p>
      </div>
    )
  return (
    <>
      <p class="lede">
        Kies waar jullie over willen praten. De items van het gesprekskader waar deze vragen over gaan, staan dan klaar.
      </p>
      <form method="get" action={`${path}/conversation`} novalidate>
        <ErrorSummary errors={form.errors} />
        {!isWhole(group) && <input type="hidden" name={group.kind} value={group.key} />}
        <fieldset
          class="field wide"
          id="questions"
          aria-describedby={form.errors.questions ? 'questions-error' : undefined}
        >
          <legend>Welke vragen?</legend>
          {form.errors.questions && (
            <p class="error" id="questions-error">
              <span class="unseen">Fout: </span>
              {form.errors.questions}
            </p>
          )}
          {topics.map(({ question, items }) => (
            <label class="option" key={question.id}>
              <input
                type="checkbox"
                name="questions"
                value={question.id}
                checked={(form.typed.questions ?? []).includes(question.id)}
              />
              <span>
                {question.text.nl}
                <small>
                  {[answerInWords(reading, question), count(items.length, 'item', 'items')]
                    .filter((words) => words !== '')
                    .join(' · ')}
                </small>
              </span>
            </label>
          ))}
        </fieldset>
        <Field
          name="meeting"
          field={meetingField}
          form={form}
          options={meetings.map(({ id, title, startsAt }) => ({
            value: id,
            label: `${title}, ${momentInWords(startsAt)}`,
          }))}
        />
        <div class="buttons">
          <button type="submit" class="button">
            Bereid het gesprek voor
          </button>
          <a href={`${path}${groupQuery(group)}`}>Annuleer</a>
        </div>
      </form>
    </>
  )
}

function answerInWords(reading: Reading, question: Question): string {
  const summary = summaryFor(reading, question)
  if (summary?.kind !== 'scale' || question.kind !== 'agree') return ''
  const answered: Answered = { question, summary }
  return agreementInWords(answered)
}
