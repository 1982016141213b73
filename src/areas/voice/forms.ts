import { z } from 'zod'
import { type Field, form, longText, oneOf, ownKey, reference, tick } from '../../platform/web/form.ts'
import { type Recipient, recipientIn } from './rules.ts'

const recipientField: Field<Recipient> = {
  ...reference({ label: 'Aan wie vertel je het?' }),
  schema: z.preprocess(
    (sent) => recipientIn(Array.isArray(sent) ? String(sent[0]) : ''),
    z.custom<Recipient>((sent) => sent !== undefined, 'Kies aan wie je het vertelt.'),
  ),
}

const told = {
  to: recipientField,
  text: longText({
    label: 'Wat wil je vertellen?',
    hint: 'Iets dat goed gaat, iets dat beter kan, een vraag. Schrijf niets over leerlingen.',
    max: 4000,
    rows: 6,
    required: true,
  }),
  asSignal: tick({
    label: 'Dit mag een signaal worden',
    hint: 'Wie dit leest mag je tekst dan doorgeven aan het overleg dat er iets aan kan doen. Dat moet antwoorden.',
  }),
  /** Made with the page: the same form sent twice tells it once. */
  key: ownKey(),
}

/** The secret of the return address, made with the page too: whoever sends the form again gets the same one. */
const secret: Field<string> = {
  label: '',
  control: 'hidden',
  required: false,
  attributes: {},
  schema: z.preprocess(
    (sent) => (Array.isArray(sent) ? sent[0] : sent),
    z.string().regex(/^[\w-]{43}$/, 'Deze pagina is niet meer actueel. Laad haar opnieuw.'),
  ),
}

export const tellForm = form({
  ...told,
  name: oneOf({
    label: 'Met of zonder je naam?',
    control: 'radio',
    options: [
      { value: 'named', label: 'Met mijn naam: het antwoord komt per e-mail' },
      { value: 'unnamed', label: 'Zonder mijn naam: ik krijg een eigen adres waar het antwoord komt te staan' },
    ],
  }),
  secret,
})

export const tellOutsideForm = form({ ...told, secret })

export const replyForm = form({
  text: longText({ label: 'Je antwoord', max: 4000, rows: 5, required: true }),
  key: ownKey(),
})

export const addForm = form({
  text: longText({ label: 'Wil je nog iets toevoegen?', max: 4000, rows: 3, required: true }),
  key: ownKey(),
})

export const passOnForm = form({
  body: reference({ label: 'Welk overleg kan hier iets aan doen?', hint: 'Dat overleg is een antwoord schuldig.' }),
  question: longText({
    label: 'Wat is de vraag aan dat overleg?',
    hint: 'Schrijf haar zo op dat niemand te herkennen is.',
    max: 1000,
    rows: 4,
    required: true,
  }),
  key: ownKey(),
})
