import { type FormState, filled } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import type { Section } from '../../questions/index.ts'
import { focused, sectionForm } from '../forms.ts'
import type { DraftQuestionnaire } from '../rules.ts'
import { OrderButtons } from './OrderButtons.tsx'

type OpenSectionProps = { path: string; draft: DraftQuestionnaire; section: Section; form: FormState | null }

/** A section while it is being edited: its words and its place. */
export function OpenSection({ path, draft, section, form }: OpenSectionProps) {
  const { id, title, intro } = section
  const words = { title: title.nl, titleEn: title.en, intro: intro?.nl, introEn: intro?.en }
  const state = form ?? filled({ ...words, revision: draft.revision })
  const { fields } = sectionForm
  const { sections } = draft.definition
  return (
    <div class="panel" id="open">
      <h3>Titel, inleiding en plaats van dit onderdeel</h3>
      <Form
        action={`${path}/sections/${id}`}
        form={state}
        button="Bewaar"
        cancel={{ href: `${path}#section-${id}`, label: 'Sluit zonder te bewaren' }}
      >
        <Field name="title" field={focused(fields.title)} form={state} />
        <Field name="titleEn" field={fields.titleEn} form={state} />
        <Field name="intro" field={fields.intro} form={state} />
        <Field name="introEn" field={fields.introEn} form={state} />
        <Field name="revision" field={fields.revision} form={state} />
      </Form>
      <div class="framework-place">
        <OrderButtons
          action={`${path}/sections/${id}/order`}
          revision={draft.revision}
          at={sections.indexOf(section)}
          of={sections.length}
        />
        <a href={`${path}/removal?section=${id}`}>Haal dit onderdeel weg</a>
      </div>
    </div>
  )
}
