import type { FormState, Option } from '../../../../platform/web/form.ts'
import { Field, Form } from '../../../../ui/form/Field.tsx'
import { longDay } from '../../../../ui/words.ts'
import { earlierForm } from '../../forms/earlier.ts'
import type { WaitingSheet } from '../../queries/earlierSheets.ts'

type EarlierUploadProps = {
  form: FormState
  /** The published questionnaires. */
  versions: readonly Option[]
  waiting: readonly (WaitingSheet & { path: string })[]
}

/** Where somebody brings in the results of a survey that was held elsewhere. */
export function EarlierUpload({ form, versions, waiting }: EarlierUploadProps) {
  const { fields } = earlierForm
  return (
    <>
      <p class="lede">
        Hielden jullie eerder een enquête in LimeSurvey, Microsoft Forms of Qualtrics? Lees de antwoorden hier in. Dan
        begint de vergelijking over de jaren niet pas nu.
      </p>
      {waiting.length > 0 && <Waiting waiting={waiting} />}
      {versions.length === 0 ? (
        <div class="empty">
          <p>
            <strong>Er is nog geen vragenlijst.</strong> Publiceer eerst de vragenlijst waarmee je wilt vergelijken.
          </p>
          <p>
            <a href="/instruments">Naar de instrumenten</a>
          </p>
        </div>
      ) : (
        <>
          <section class="panel apart">
            <h2>Wat we met het bestand doen</h2>
            <ul>
              <li>
                Kolommen met namen, e-mailadressen, tijden en computergegevens laten we weg voordat er iets bewaard
                wordt.
              </li>
              <li>
                Daarna kies je per kolom bij welke vraag hij hoort. Tot je klaar bent zie alleen jij de antwoorden.
              </li>
              <li>
                Bij het tellen blijven alleen groepen van vijf of meer over. Het bestand en de losse antwoorden zijn dan
                weg.
              </li>
            </ul>
          </section>
          <Form action="/earlier-surveys" form={form} button="Lees de antwoorden" cancel={{ href: '/surveys' }} upload>
            <Field name="key" field={fields.key} form={form} />
            <Field name="title" field={fields.title} form={form} />
            <Field name="heldOn" field={fields.heldOn} form={form} />
            <Field name="version" field={fields.version} form={form} options={versions} />
            <Field name="answers" field={fields.answers} form={form} />
          </Form>
        </>
      )}
    </>
  )
}

function Waiting({ waiting }: Pick<EarlierUploadProps, 'waiting'>) {
  return (
    <section class="asked">
      <div>
        <h2>Nog niet af</h2>
        <ul>
          {waiting.map(({ id, title, heldOn, path }) => (
            <li key={id}>
              <a href={`${path}/columns`}>{title}</a>, {longDay(heldOn)}
            </li>
          ))}
        </ul>
        <p>Wat je na twee weken niet hebt geteld, gooien we weg.</p>
      </div>
    </section>
  )
}
