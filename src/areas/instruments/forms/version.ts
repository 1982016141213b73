import {
  day,
  type Field,
  type Form,
  form,
  longText,
  oneOf,
  revision,
  text,
  tick,
  wholeNumber,
} from '../../../platform/web/form.ts'
import type { ProvenanceDraft } from '../draft.ts'
import { limits } from '../theme.ts'

export const provenanceFields = {
  source: text({
    label: 'Waar komt de tekst vandaan?',
    hint: 'De naam van het document, en van wie het is.',
    max: limits.reflectionCard,
    required: true,
  }),
  date: day({ label: 'Van welke dag is het document?', hint: 'Weet je dat niet? Kies dan de dag van vandaag.' }),
  by: text({
    label: 'Wie heeft deze versie gemaakt?',
    hint: 'Een persoon, werkgroep of organisatie.',
    max: limits.name,
    required: true,
  }),
  words: oneOf({
    label: 'Van wie zijn de woorden?',
    options: [
      { value: 'official', label: 'Van de bron: dit is de officiële tekst, woord voor woord.' },
      { value: 'own', label: 'Van onszelf: we hebben de tekst zelf geschreven of aangepast.' },
    ],
    control: 'radio',
  }),
  remark: longText({ label: 'Opmerking', max: limits.remark }),
  revision: revision(),
}

export const provenanceForm = form(provenanceFields)

type ProvenanceValues = typeof provenanceForm extends Form<infer Values, infer _Fields> ? Values : never

export function provenanceFrom({ source, date, by, words, remark }: ProvenanceValues): ProvenanceDraft {
  return { source, date, by, ownWords: words === 'own', ...(remark === '' ? {} : { remark }) }
}

export const revisionForm = form({ revision: revision() })

export const publicationFields = {
  doubtsAccepted: tick({ label: 'Ik heb de cellen met een vraagteken nagekeken; ze kloppen.' }),
  lossAccepted: tick({ label: 'Het is de bedoeling dat deze woorden van de bron wegblijven.' }),
  revision: revision(),
}

export const publicationForm = form(publicationFields)

export const comparisonForm = form({
  from: wholeNumber({ label: 'Van versie', min: 1, max: 10_000 }),
  to: wholeNumber({ label: 'naar versie', min: 1, max: 10_000 }),
})

/** The field that one came to the page for: the browser puts the cursor in it. */
export function focused<Value>(field: Field<Value>): Field<Value> {
  return { ...field, attributes: { ...field.attributes, autofocus: true } }
}
