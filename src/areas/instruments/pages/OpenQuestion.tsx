import type { FormState, Option } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { type Question, type Section, typeOf } from '../../questions/index.ts'
import { filledQuestion, focused, kindFields, roomFor, sharedFields } from '../forms.ts'
import { blockChoices, conditionChoices, conditionValues } from '../questionWords.ts'
import { type DraftQuestionnaire, questionsBefore } from '../rules.ts'
import { OrderButtons } from './OrderButtons.tsx'

type OpenQuestionProps = {
  path: string
  draft: DraftQuestionnaire
  question: Question
  section: Section
  abouts: readonly Option[]
  form: FormState | null
}

/** A question while it is being edited: its words, what belongs to its kind, when and of whom it is asked, what it is about. */
export function OpenQuestion({ path, draft, question, section, abouts, form }: OpenQuestionProps) {
  const { id, kind } = question
  const standing = { section: section.id, revision: draft.revision, conditions: conditionValues(question.onlyIf) }
  const state = form ?? filledQuestion(question, standing)
  return (
    <div class="panel" id="open">
      <p class="meta">Soort vraag: {typeOf(kind).name}</p>
      <Form
        action={`${path}/questions/${id}`}
        form={state}
        button="Bewaar"
        cancel={{ href: `${path}#question-${id}`, label: 'Sluit zonder te bewaren' }}
      >
        <input type="hidden" name="kind" value={kind} />
        <Field name="text" field={focused(sharedFields.text)} form={state} />
        <Field name="hint" field={sharedFields.hint} form={state} />
        <KindFields kind={kind} inEnglish={false} form={state} />
        <Field name="required" field={sharedFields.required} form={state} />
        <Place draft={draft} form={state} />
        <Field name="guarantee" field={sharedFields.guarantee} form={state} placeholder="Bij geen waarborg" />
        <Abouts question={question} abouts={abouts} form={state} />
        <Conditions draft={draft} question={question} form={state} />
        <details
          class="apart-small"
          open={isFilled(state, 'textEn') || Object.keys(state.errors).some((name) => name.endsWith('En'))}
        >
          <summary>In het Engels</summary>
          <Field name="textEn" field={sharedFields.textEn} form={state} />
          <Field name="hintEn" field={sharedFields.hintEn} form={state} />
          <KindFields kind={kind} inEnglish form={state} />
        </details>
        <Field name="revision" field={sharedFields.revision} form={state} />
      </Form>
      <div class="framework-place">
        <OrderButtons
          action={`${path}/questions/${id}/order`}
          revision={draft.revision}
          at={section.questions.indexOf(question)}
          of={section.questions.length}
        />
        <a href={`${path}/removal?question=${id}`}>Haal deze vraag weg</a>
      </div>
    </div>
  )
}

type FormProps = { form: FormState }

const isFilled = ({ typed }: FormState, name: string) => (typed[name]?.[0] ?? '') !== ''

function KindFields({ kind, inEnglish, form }: FormProps & { kind: Question['kind']; inEnglish: boolean }) {
  const fields = Object.entries(kindFields[kind]).filter(([name]) => name.endsWith('En') === inEnglish)
  return (
    <>
      {fields.map(([name, field]) => (
        <Field key={name} name={name} field={field} form={form} />
      ))}
    </>
  )
}

function Place({ draft, form }: FormProps & { draft: DraftQuestionnaire }) {
  const sections = draft.definition.sections.map(({ id, title }) => ({
    value: id,
    label: title.nl || 'Nog zonder titel',
  }))
  return (
    <>
      <Field name="section" field={sharedFields.section} form={form} options={sections} />
      <Field
        name="block"
        field={sharedFields.block}
        form={form}
        placeholder="Iedereen: zij hoort bij de kern"
        options={blockChoices(draft.definition)}
      />
    </>
  )
}

/** As many lists as there are items, and one more. */
function Abouts({ question, abouts, form }: FormProps & { question: Question; abouts: readonly Option[] }) {
  const { about1, about2, about3, about4, about5 } = sharedFields
  const fields = Object.entries({ about1, about2, about3, about4, about5 })
  const typed = fields.filter(([name]) => isFilled(form, name)).length
  const shown = Math.min(roomFor.about, Math.max(question.about.length, typed) + 1)
  const known = new Set(abouts.map(({ value }) => value))
  const others = question.about
    .map(({ instrumentId, itemId }) => ({ value: `${instrumentId}:${itemId}`, label: itemId }))
    .filter(({ value }) => !known.has(value))
  return (
    <>
      {fields.slice(0, shown).map(([name, field]) => (
        <Field
          key={name}
          name={name}
          field={field}
          form={form}
          placeholder="Geen item"
          options={[...abouts, ...others]}
        />
      ))}
    </>
  )
}

function Conditions({ draft, question, form }: FormProps & { draft: DraftQuestionnaire; question: Question }) {
  const { condition1, condition2, condition3, condition4 } = sharedFields
  const { condition5, condition6, condition7, condition8 } = sharedFields
  const first = { condition1, condition2, condition3, condition4 }
  const fields = Object.entries({ ...first, condition5, condition6, condition7, condition8 })
  const choices = conditionChoices(questionsBefore(draft.definition, question.id), question.onlyIf)
  const typed = fields.filter(([name]) => isFilled(form, name)).length
  if (choices.length === 0) return null
  return (
    <details class="apart-small" open={typed > 0}>
      <summary>Wanneer stel je deze vraag?</summary>
      <p class="hint">
        Zonder voorwaarde altijd. Kies je twee antwoorden op dezelfde vraag, dan is een van beide genoeg; voorwaarden
        bij verschillende vragen moeten allemaal kloppen.
      </p>
      {fields.slice(0, Math.min(roomFor.conditions, typed + 2)).map(([name, field]) => (
        <Field key={name} name={name} field={field} form={form} placeholder="Geen voorwaarde" options={choices} />
      ))}
    </details>
  )
}
