import type { FormState, Option } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { tellForm, tellOutsideForm } from '../forms.ts'
import type { Choice } from '../queries.ts'
import { recipientValue } from '../rules.ts'

const groupNames: Record<Choice['group'], string> = {
  people: 'Iemand met wie je werkt of leert',
  schools: 'Een school',
  partnership: 'Het partnerschap',
}

function optionsOf(choices: readonly Choice[]): Option[] {
  return (['people', 'schools', 'partnership'] as const).flatMap((group) =>
    choices
      .filter((choice) => choice.group === group)
      .map(({ recipient, name }) => ({ value: recipientValue(recipient), label: name, group: groupNames[group] })),
  )
}

function WhoReads() {
  return (
    <WhoSees>
      Vertel je het aan een persoon, dan leest alleen die het. Aan een school: de schoolopleider en de schoolleider. Aan
      het partnerschap: de projectcoördinator. Het telt nooit mee in een beoordeling.
    </WhoSees>
  )
}

type TellingProps = { choices: readonly Choice[]; form: FormState }

/** Telling something, for whoever is signed in. */
export function Telling({ choices, form }: TellingProps) {
  const { fields } = tellForm
  return (
    <>
      <p class="lede">Loop je ergens tegenaan, of gaat iets juist goed? Vertel het. Je krijgt altijd antwoord.</p>
      <WhoReads />
      <Form action="/voice" form={form} button="Vertel het" cancel={{ href: '/voice' }}>
        <Field name="to" field={fields.to} form={form} options={optionsOf(choices)} />
        <Field name="text" field={fields.text} form={form} />
        <Field name="name" field={fields.name} form={form} />
        <Field name="asSignal" field={fields.asSignal} form={form} />
        <Field name="key" field={fields.key} form={form} />
        <Field name="secret" field={fields.secret} form={form} />
      </Form>
      <p class="apart">
        Zonder je naam bewaren we niet wie je bent en niet de dag, alleen de week. Let op wat je zelf over jezelf
        schrijft.
      </p>
    </>
  )
}

type TellingOutsideProps = TellingProps & { action: string }

/** Telling something through a poster: without signing in, and so without a name. */
export function TellingOutside({ choices, form, action }: TellingOutsideProps) {
  const { fields } = tellOutsideForm
  return (
    <>
      <p class="lede">
        Loop je ergens tegenaan, of gaat iets juist goed? Vertel het hier, zonder je naam. Je krijgt een eigen adres
        waar het antwoord komt te staan.
      </p>
      <WhoReads />
      <Form action={action} form={form} button="Vertel het">
        <Field name="to" field={fields.to} form={form} options={optionsOf(choices)} />
        <Field name="text" field={fields.text} form={form} />
        <Field name="asSignal" field={fields.asSignal} form={form} />
        <Field name="key" field={fields.key} form={form} />
        <Field name="secret" field={fields.secret} form={form} />
      </Form>
      <p class="apart">
        We bewaren niet wie je bent, niet je adres op internet en niet de dag, alleen de week. Is er gevaar, of kan het
        niet wachten? Bel dan iemand van je school of opleiding.
      </p>
    </>
  )
}
