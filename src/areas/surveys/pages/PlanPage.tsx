import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { inSentence } from '../../../ui/words.ts'
import type { QuestionnaireVersion } from '../../instruments/index.ts'
import { blocksOf } from '../../questions/index.ts'
import { cancellationForm, planForm, preparationForm } from '../forms.ts'
import type { Survey } from '../queries.ts'
import { surveyPath } from '../subjects.ts'

/** What a survey is planned with. */
export type PlanChoices = {
  questionnaires: readonly QuestionnaireVersion[]
  schools: readonly { id: string; name: string }[]
  moderators: readonly { personId: string; name: string; roleName: string }[]
}

type Fields = typeof planForm.fields | typeof preparationForm.fields

function PlanFields({ fields, choices, form }: { fields: Fields; choices: PlanChoices; form: FormState }) {
  const { questionnaires, schools, moderators } = choices
  return (
    <>
      <Field
        name="version"
        field={fields.version}
        form={form}
        options={questionnaires.map(({ versionId, definition }) => ({
          value: versionId,
          label: `${definition.title.nl} (${inBlocks(blocksOf(definition).length)})`,
        }))}
      />
      <Field name="kind" field={fields.kind} form={form} />
      <Field name="moment" field={fields.moment} form={form} />
      <Field name="title" field={fields.title} form={form} />
      <Field name="purpose" field={fields.purpose} form={form} />
      <div class="side-by-side">
        <Field name="opensOn" field={fields.opensOn} form={form} />
        <Field name="closesOn" field={fields.closesOn} form={form} />
        <Field name="minutes" field={fields.minutes} form={form} />
      </div>
      <Field name="blocks" field={fields.blocks} form={form} />
      <Field
        name="moderator"
        field={fields.moderator}
        form={form}
        options={moderators.map(({ personId, name, roleName }) => ({
          value: personId,
          label: `${name}, ${inSentence(roleName)}`,
        }))}
      />
      <Field name="floor" field={fields.floor} form={form} />
      <Field name="remind" field={fields.remind} form={form} />
      <Field name="years" field={fields.years} form={form} />
      <Field
        name="schools"
        field={fields.schools}
        form={form}
        options={schools.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}

const inBlocks = (blocks: number) =>
  blocks === 0 ? 'zonder blokken' : `${blocks} ${blocks === 1 ? 'blok' : 'blokken'}`

export function PlanPage({ choices, form }: { choices: PlanChoices; form: FormState }) {
  return (
    <>
      <p class="lede">
        Kies een vragenlijst, wanneer hij open is en wie je vraagt. Daarna zie je vooraf wie je bereikt, en hoe precies
        de uitkomsten worden. Er gaat nog geen brief uit.
      </p>
      <WhoSees>
        Wie een enquête invult, is daarna niet terug te vinden: ook niet voor jou. Tot het sluiten ziet niemand
        uitkomsten.
      </WhoSees>
      <Form action="/surveys" form={form} button="Plan de enquête" cancel={{ href: '/surveys' }}>
        <PlanFields fields={planForm.fields} choices={choices} form={form} />
        <Field name="occurrence" field={planForm.fields.occurrence} form={form} />
        <Field name="key" field={planForm.fields.key} form={form} />
      </Form>
    </>
  )
}

/** What has to be there first. */
export function NoQuestionnaire() {
  return (
    <div class="empty">
      <p>Er is nog geen vragenlijst gepubliceerd. Daarmee begint een enquête.</p>
      <p>
        <a href="/instruments">Maak of publiceer een vragenlijst</a>. Dan kun je hier verder.
      </p>
    </div>
  )
}

export function PreparationPage({ survey, choices, form }: { survey: Survey; choices: PlanChoices; form: FormState }) {
  const path = surveyPath(survey)
  return (
    <Form action={`${path}/preparation`} form={form} button="Bewaar" cancel={{ href: path }}>
      <PlanFields fields={preparationForm.fields} choices={choices} form={form} />
      <Field name="revision" field={preparationForm.fields.revision} form={form} />
    </Form>
  )
}

/** A survey that does not go on. While it is open that destroys what was sent in: the page says so, and asks why. */
export function CancellationPage({ survey, form }: { survey: Survey; form: FormState }) {
  const path = surveyPath(survey)
  return (
    <>
      <p class="lede">
        {survey.state === 'open'
          ? 'Deze enquête is open. Zeg je haar af, dan wordt alles wat is ingestuurd ongelezen gewist. Dat kun je niet ongedaan maken. Wie gevraagd was, krijgt een brief met je reden.'
          : 'Niemand heeft nog een brief gekregen. De plaats die de enquête innam in het contactbudget komt vrij.'}
      </p>
      <Form
        action={`${path}/cancellation`}
        form={form}
        button={survey.state === 'open' ? 'Zeg af en wis alles' : 'Zeg af'}
        cancel={{ href: path, label: 'Toch niet' }}
      >
        <Field name="because" field={cancellationForm.fields.because} form={form} />
      </Form>
    </>
  )
}
