import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { documentFields } from '../forms.ts'
import type { ReadKind } from '../rules.ts'

type NewDocumentProps = {
  /** Where the document is sent to. */
  action: string
  form: FormState
  /** What it is the next version of; null when it is new, and one says what it is. */
  kind: ReadKind | null
}

const unsent: FormState = { typed: {}, errors: {} }

/** Bringing in a document: as a file, or as pasted text. */
export function NewDocument({ action, form, kind }: NewDocumentProps) {
  const isPasted = form.typed.text !== undefined
  const unsentKind = { typed: { pastedKind: form.typed.pastedKind ?? [] }, errors: {} }
  return (
    <>
      <p class="lede">
        Peilstok leest jullie eigen document en doet een voorstel. Jij legt het naast de bron, verbetert wat niet klopt
        en publiceert. Tot dan ziet alleen de projectcoördinator het.
      </p>
      <div class="columns bring">
        <section class="panel">
          <h2>Uit een bestand</h2>
          <Form action={action} form={isPasted ? unsent : form} button="Lees dit bestand" upload>
            {kind === null && <Field name="kind" field={documentFields.kind} form={isPasted ? unsent : form} />}
            <Field name="file" field={documentFields.file} form={isPasted ? unsent : form} />
          </Form>
        </section>
        <section class="panel">
          <h2>Of plak de tekst</h2>
          <Form action={action} form={isPasted ? form : unsent} button="Lees deze tekst">
            {kind === null && (
              <Field name="pastedKind" field={documentFields.pastedKind} form={isPasted ? form : unsentKind} />
            )}
            <Field name="text" field={documentFields.text} form={isPasted ? form : unsent} />
          </Form>
        </section>
      </div>
      {kind === null && (
        <section class="apart">
          <h2>Staat jullie vragenlijst in LimeSurvey?</h2>
          <p>
            Dan neem je haar over met haar vragen, antwoorden en voorwaarden:{' '}
            <a href="/instruments/limesurvey">lees een .lss-bestand</a>.
          </p>
          <h2>Heb je nog geen document?</h2>
          <p>Dan schrijf je het hier zelf, stuk voor stuk.</p>
          <div class="buttons">
            <PostButton
              action="/instruments/drafts"
              label="Begin met een leeg gesprekskader"
              values={{ kind: 'conversation-framework' }}
            />
            <PostButton
              action="/instruments/drafts"
              label="Begin met een leeg thema"
              values={{ kind: 'scenario-theme' }}
            />
            <PostButton
              action="/instruments/drafts"
              label="Begin met een lege vragenlijst"
              values={{ kind: 'questionnaire' }}
            />
          </div>
        </section>
      )}
    </>
  )
}
