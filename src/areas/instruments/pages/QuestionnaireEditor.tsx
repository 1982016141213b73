import type { FormState, Option } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { count, listed } from '../../../ui/words.ts'
import { blocksOf, type Question, questionsOf, type Section } from '../../questions/index.ts'
import { newSectionForm, type OpenInQuestionnaire, questionnaireHref } from '../forms.ts'
import { blockName } from '../questionWords.ts'
import type { DraftQuestionnaire } from '../rules.ts'
import { NewQuestion } from './NewQuestion.tsx'
import { OpenQuestion } from './OpenQuestion.tsx'
import { OpenSection } from './OpenSection.tsx'
import { QuestionFacts } from './QuestionnaireQuestions.tsx'

export type QuestionnaireEditorProps = {
  path: string
  draft: DraftQuestionnaire
  /** Where one sees it as on a phone. */
  preview: string
  /** The items and criteria that a question can be about. */
  abouts: readonly Option[]
  /** What is being edited. */
  open: OpenInQuestionnaire | null
  /** What was typed in it, when it was refused. */
  form: FormState | null
  /** What was typed for a new section, when it was refused. */
  newSection: FormState
}

/** Everything to write a questionnaire with: what it says around its questions, its sections and the questions in them. */
export function QuestionnaireEditor(props: QuestionnaireEditorProps) {
  const { path, draft, newSection } = props
  const { sections } = draft.definition
  const { newTitle, revision } = newSectionForm.fields
  return (
    <>
      <Around {...props} />
      {sections.length === 0 && (
        <p class="empty apart">Er is nog geen onderdeel. Voeg hieronder het eerste toe, en daarna de vragen.</p>
      )}
      {sections.map((section) => (
        <EditedSection key={section.id} section={section} {...props} />
      ))}
      <div class="panel apart">
        <h2>Nieuw onderdeel</h2>
        <Form action={`${path}/sections`} form={newSection} button="Voeg toe" look="quiet">
          <Field name="newTitle" field={newTitle} form={newSection} />
          <Field name="revision" field={revision} form={newSection} />
        </Form>
      </div>
    </>
  )
}

function Around({ path, draft, preview }: QuestionnaireEditorProps) {
  const { title, intro } = draft.definition
  return (
    <section>
      <div class="section-head">
        <h2>{title.nl || 'Nog zonder titel'}</h2>
        <a href={`${path}/words`}>Wijzig titel en inleiding</a>
      </div>
      {intro && <p class="said">{intro.nl}</p>}
      <p class="meta">{sizeOf(draft)}</p>
      <p>
        <a href={preview}>Bekijk zoals op een telefoon</a>
      </p>
    </section>
  )
}

/** How long it is: in all, and in the core and each block when it can be split. */
function sizeOf({ definition }: DraftQuestionnaire): string {
  const questions = questionsOf(definition)
  const blocks = blocksOf(definition)
  const all = `${count(questions.length, 'vraag', 'vragen')}.`
  if (blocks.length === 0) return all
  const inBlock = (block: string | undefined) => questions.filter((question) => question.block === block).length
  const parts = blocks.map((block) => `${blockName(block)}: ${inBlock(block)}`)
  return `${all} Kern: ${inBlock(undefined)}, ${listed(parts)}.`
}

type SectionProps = QuestionnaireEditorProps & { section: Section }

function EditedSection(props: SectionProps) {
  const { path, draft, open, form, section } = props
  const { id, title, questions } = section
  const isOpen = (part: OpenInQuestionnaire['part']) => open?.part === part && open.id === id
  return (
    <section class="framework-subtheme" id={`section-${id}`}>
      {isOpen('section') ? (
        <OpenSection path={path} draft={draft} section={section} form={form} />
      ) : (
        <>
          <h3>{title.nl || 'Nog zonder titel'}</h3>
          <p class="under">
            <a href={questionnaireHref(path, { part: 'section', id })}>
              Wijzig<span class="unseen"> {title.nl}: </span> titel en plaats
            </a>
          </p>
        </>
      )}
      {questions.length === 0 && !isOpen('new-question') && <p class="meta">Hier staan nog geen vragen.</p>}
      <ol class="framework-items">
        {questions.map((question) => (
          <EditedQuestion key={question.id} question={question} {...props} />
        ))}
      </ol>
      {isOpen('new-question') ? (
        <NewQuestion path={path} draft={draft} section={section} form={form} />
      ) : (
        <p class="under">
          <a href={questionnaireHref(path, { part: 'new-question', id })}>
            Voeg een vraag toe<span class="unseen"> aan {title.nl}</span>
          </a>
        </p>
      )}
    </section>
  )
}

function EditedQuestion({ question, ...props }: SectionProps & { question: Question }) {
  const { path, draft, open, form, section, abouts } = props
  const { id } = question
  if (open?.part === 'question' && open.id === id)
    return (
      <li id={`question-${id}`} class="open">
        <OpenQuestion path={path} draft={draft} question={question} section={section} abouts={abouts} form={form} />
      </li>
    )
  return (
    <li id={`question-${id}`}>
      <QuestionFacts question={question} questions={questionsOf(draft.definition)} />
      <p class="under">
        <a href={questionnaireHref(path, { part: 'question', id })}>
          Wijzig<span class="unseen"> de vraag: {question.text.nl}</span>
        </a>
      </p>
    </li>
  )
}
