import { filled } from '../../../platform/web/form.ts'
import { Field } from '../../../ui/form/Field.tsx'
import { count, listed } from '../../../ui/words.ts'
import {
  blocksOf,
  formsOf,
  type Language,
  QuestionField,
  questionsOf,
  type Section,
  say,
  sectionsOfForm,
} from '../../questions/index.ts'
import { previewFields } from '../forms.ts'
import type { QuestionnaireDraft } from '../questionnaireDraft.ts'
import { blockName, conditionsInWords } from '../questionWords.ts'

type PreviewPageProps = {
  questionnaire: QuestionnaireDraft
  /** The address of this page without its choices, with what it is a preview of. */
  action: string
  version: number
  language: Language
  /** How many blocks each person would get; null for everything. */
  each: number | null
  /** Which of the forms is shown. */
  form: number
}

/** A questionnaire as somebody sees it on a phone: in either language, and each form of it when it is split. */
export function PreviewPage({ questionnaire, action, version, language, each, form }: PreviewPageProps) {
  const blocks = blocksOf(questionnaire)
  const forms = formsOf(blocks, each)
  const sections = sectionsOfForm(questionnaire, each, form)
  const asked = sections.flatMap(({ questions }) => questions).length
  const state = filled({ version, language, each: each ?? '', form })
  const { language: inLanguage, each: ofBlocks, form: whichForm } = previewFields
  return (
    <>
      <p class="lede">
        Zo ziet wie de enquête invult de vragen op een telefoon. Je kunt hier alles proberen; er wordt niets bewaard.
      </p>
      <form class="filters" action={action}>
        <input type="hidden" name="version" value={version} />
        <Field name="language" field={inLanguage} form={state} />
        {blocks.length > 1 && (
          <Field
            name="each"
            field={ofBlocks}
            form={state}
            placeholder={`alle ${blocks.length}`}
            options={blocks.slice(1).map((_, index) => ({ value: String(index + 1), label: String(index + 1) }))}
          />
        )}
        {forms.length > 1 && (
          <Field
            name="form"
            field={whichForm}
            form={state}
            options={forms.map((ofForm, index) => ({ value: String(index), label: listed(ofForm.map(blockName)) }))}
          />
        )}
        <button type="submit" class="button quiet">
          Toon
        </button>
      </form>
      <p class="meta">
        {count(asked, 'vraag', 'vragen')} in deze vorm
        {forms.length > 1 ? `, van ${questionsOf(questionnaire).length} in de hele vragenlijst` : ''}. Vragen met een
        voorwaarde staan er allemaal bij; wie invult, ziet ze alleen als de voorwaarde klopt.
      </p>
      <section class="phone" lang={language} aria-label="Voorbeeld op een telefoon">
        <h2>{say(questionnaire.title, language)}</h2>
        {questionnaire.intro && <p>{say(questionnaire.intro, language)}</p>}
        {sections.map((section) => (
          <PreviewSection key={section.id} section={section} questionnaire={questionnaire} language={language} />
        ))}
      </section>
    </>
  )
}

type PreviewSectionProps = { section: Section; questionnaire: QuestionnaireDraft; language: Language }

function PreviewSection({ section, questionnaire, language }: PreviewSectionProps) {
  return (
    <section>
      <h3>{say(section.title, language)}</h3>
      {section.intro && <p>{say(section.intro, language)}</p>}
      {section.questions.map((question) => (
        <div key={question.id}>
          {question.onlyIf.length > 0 && (
            <p class="preview-note" lang="nl">
              {conditionsInWords(question.onlyIf, questionsOf(questionnaire))}
            </p>
          )}
          <QuestionField question={question} typed={{}} language={language} />
        </div>
      ))}
    </section>
  )
}
