import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { inSentence } from '../../../ui/words.ts'
import type { FrameworkVersion } from '../../instruments/index.ts'
import type { Colleague } from '../../partnership/index.ts'
import { cancellationForm, planForm, preparationForm } from '../forms.ts'
import type { Panel, PanelSchool } from '../queries.ts'
import { panelPath } from '../subjects.ts'

type PlanPageProps = {
  choices: {
    schools: readonly PanelSchool[]
    hosts: readonly Colleague[]
    frameworks: readonly FrameworkVersion[]
  }
  form: FormState
}

const hostOptions = (hosts: readonly Colleague[]) =>
  hosts.map(({ personId, name, roleName }) => ({ value: personId, label: `${name}, ${inSentence(roleName)}` }))

/** When, where, with whom and about which schools; the questions and the guests come after this. */
export function PlanPage({ choices, form }: PlanPageProps) {
  const { fields } = planForm
  const { schools, hosts, frameworks } = choices
  return (
    <>
      <p class="lede">Kies eerst een dag en wie het leidt. Daarna kies je de vragen, en wie je uitnodigt.</p>
      <WhoSees>
        Wie coördineert ziet wanneer het is en wie er komen. Notities ziet alleen wie het gesprek leidt. Opbrengsten
        tellen pas mee als de deelnemers ze hebben nagekeken, en er staat nooit een naam bij.
      </WhoSees>
      <Form action="/panels" form={form} button="Plan het gesprek" cancel={{ href: '/panels' }}>
        <Field name="audience" field={fields.audience} form={form} />
        <Field name="title" field={fields.title} form={form} />
        <div class="side-by-side">
          <Field name="day" field={fields.day} form={form} />
          <Field name="from" field={fields.from} form={form} />
          <Field name="until" field={fields.until} form={form} />
        </div>
        <Field name="place" field={fields.place} form={form} />
        <Field name="host" field={fields.host} form={form} options={hostOptions(hosts)} />
        <Field
          name="version"
          field={fields.version}
          form={form}
          options={frameworks.map(({ versionId, definition }) => ({ value: versionId, label: definition.title }))}
        />
        <Field
          name="schools"
          field={fields.schools}
          form={form}
          options={schools.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field name="occurrence" field={fields.occurrence} form={form} />
        <Field name="key" field={fields.key} form={form} />
      </Form>
    </>
  )
}

/** What has to be there first. */
export function NoFramework() {
  return (
    <div class="empty">
      <p>Er is nog geen gesprekskader gepubliceerd. De vragen van een panelgesprek komen uit zo’n kader.</p>
      <p>
        <a href="/instruments">Laad een gesprekskader in of publiceer er een</a>. Dan kun je hier verder.
      </p>
    </div>
  )
}

/** Another day, place or host. */
export function PreparationPage({
  panel,
  hosts,
  form,
}: {
  panel: Panel
  hosts: readonly Colleague[]
  form: FormState
}) {
  const { fields } = preparationForm
  const path = panelPath(panel)
  return (
    <Form action={`${path}/preparation`} form={form} button="Bewaar" cancel={{ href: path }}>
      <Field name="title" field={fields.title} form={form} />
      <div class="side-by-side">
        <Field name="day" field={fields.day} form={form} />
        <Field name="from" field={fields.from} form={form} />
        <Field name="until" field={fields.until} form={form} />
      </div>
      <Field name="place" field={fields.place} form={form} />
      <Field name="host" field={fields.host} form={form} options={hostOptions(hosts)} />
      <Field name="revision" field={fields.revision} form={form} />
    </Form>
  )
}

/** An interview that does not go on: whoever was asked hears why. */
export function CancellationPage({ panel, form }: { panel: Panel; form: FormState }) {
  const { fields } = cancellationForm
  const path = panelPath(panel)
  return (
    <>
      <p class="lede">
        Wie is uitgenodigd krijgt een brief met je reden. In de kwaliteitscyclus staat het panelgesprek dan weer open.
      </p>
      <Form action={`${path}/cancellation`} form={form} button="Zeg af" cancel={{ href: path, label: 'Toch niet' }}>
        <Field name="because" field={fields.because} form={form} />
      </Form>
    </>
  )
}
