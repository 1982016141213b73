import { z } from 'zod'
import {
  type Errors,
  type Field,
  form,
  longText,
  oneOf,
  optionalDay,
  optionalReference,
  ownKey,
  reference,
  revision,
  text,
  tick,
  unseen,
} from '../../platform/web/form.ts'
import { urgencyNames } from './rules.ts'

const guaranteeField: Field<string> = {
  ...oneOf({
    label: 'Bij welke waarborg hoort het?',
    options: [
      { value: '1', label: '1 Lerende leraar' },
      { value: '2', label: '2 Leeromgeving' },
      { value: '3', label: '3 Organisatie' },
      { value: '4', label: '4 Kwaliteitscultuur' },
    ],
  }),
  required: false,
  schema: z.preprocess(
    (sent) => (Array.isArray(sent) ? sent[0] : sent) ?? '',
    z.enum(['', '1', '2', '3', '4'], 'Kies een waarborg, of laat het leeg.'),
  ),
}

const raiseFields = {
  body: reference({
    label: 'Waar hoort het thuis?',
    hint: 'Dit overleg is je een antwoord schuldig. Past een ander overleg beter, dan geeft het je signaal door.',
  }),
  question: longText({
    label: 'Wat wil je vragen of doorgeven?',
    hint: 'Eén vraag, zo dat een overleg er antwoord op kan geven.',
    max: 1000,
    required: true,
  }),
  explanation: longText({
    label: 'Toelichting',
    hint: 'Wat zie je, en wat heb je zelf al geprobeerd? Schrijf niets over leerlingen, en geen namen.',
    max: 4000,
    rows: 4,
  }),
  urgency: oneOf({
    label: 'Hoe dringend is het?',
    control: 'radio',
    options: [
      { value: 'can-wait', label: urgencyNames['can-wait'] },
      { value: 'soon', label: urgencyNames.soon },
      { value: 'urgent', label: urgencyNames.urgent },
    ],
  }),
  school: optionalReference({ label: 'Gaat het over een school?' }),
  guarantee: guaranteeField,
  anonymous: tick({
    label: 'Zeg niet dat ik dit vraag',
    hint: 'Dan ziet niemand dat het van jou komt, ook een coördinator niet. Let op wat je zelf over jezelf schrijft.',
  }),
  meeting: unseen(optionalReference({ label: 'Bijeenkomst' })),
  instrument: unseen(optionalReference({ label: 'Instrument' })),
  item: unseen(text({ label: 'Item', max: 80 })),
  /** Made with the page: the same form sent twice raises one signal. */
  key: ownKey(),
}

export const raiseForm = form(raiseFields)

export const guaranteeOf = (sent: string): number | null => (sent === '' ? null : Number(sent))

const place = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** A table and who carries a signal there, as one choice. */
export const wayValue = (bodyId: string, personId: string) => `${bodyId}:${personId}`

const wayField: Field<{ bodyId: string; personId: string }> = {
  ...reference({ label: 'Aan welk overleg, en via wie?' }),
  schema: z.preprocess(
    (sent) => (Array.isArray(sent) ? sent[0] : sent),
    z
      .string('Kies een overleg.')
      .regex(place, 'Kies een overleg.')
      .transform((chosen) => {
        const [, bodyId = '', personId = ''] = place.exec(chosen) ?? []
        return { bodyId, personId }
      }),
  ),
}

export const passageForm = form({
  way: wayField,
  reasons: longText({
    label: 'Waarom hoort het daar?',
    hint: 'Wie het signaal gaf leest dit ook.',
    max: 2000,
    required: true,
  }),
  revision: revision(),
})

export const refusalForm = form({
  answer: longText({
    label: 'Waarom doen jullie dit niet?',
    hint: 'Leg het zo uit dat wie het vroeg er iets mee kan. Je antwoord gaat per e-mail terug.',
    max: 4000,
    rows: 5,
    required: true,
  }),
  revision: revision(),
})

/** What stands in the list of agendas for "later". */
export const backlog = 'backlog'

const agendaField: Field<string> = {
  ...optionalReference({ label: 'Ook op de agenda?' }),
  schema: z.preprocess(
    (sent) => (Array.isArray(sent) ? sent[0] : sent) ?? '',
    z.union([z.literal(''), z.literal(backlog), z.guid()], 'Kies een bijeenkomst uit de lijst.'),
  ),
}

export const uptakeForm = form(
  {
    answer: longText({
      label: 'Wat is jullie antwoord?',
      hint: 'Je antwoord gaat per e-mail terug naar wie het vroeg.',
      max: 4000,
      rows: 4,
      required: true,
    }),
    what: text({ label: 'Wat gaan jullie doen?', hint: 'Dit wordt een vervolgactie.', max: 500 }),
    owner: optionalReference({ label: 'Wie doet het?' }),
    dueOn: optionalDay({ label: 'Wanneer is het klaar?' }),
    agenda: agendaField,
    revision: revision(),
  },
  ({ what, owner, dueOn }): Errors => {
    if (what === '') return {}
    return {
      ...(owner === null ? { owner: 'Wie doet het: kies er een.' } : {}),
      ...(dueOn === null ? { dueOn: 'Kies een dag waarop het klaar is.' } : {}),
    }
  },
)

export const filterForm = form({
  show: oneOf({
    label: 'Toon',
    options: [
      { value: 'open', label: 'wat op antwoord wacht' },
      { value: 'overdue', label: 'wat over tijd of zonder tafel is' },
      { value: 'answered', label: 'wat beantwoord is' },
    ],
  }),
  body: optionalReference({ label: 'Overleg' }),
})
