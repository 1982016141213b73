/** What is asked of whoever edits a question: of each kind the same, and what it has of its own. */
import { type Field, type Fields, hidden, longText, oneOf, revision, text, tick } from '../../../platform/web/form.ts'
import { type QuestionKind, questionnaireLimits } from '../../questions/index.ts'
import { guaranteeOptions } from './guarantee.ts'

/** How many items and conditions the form has room for. */
export const roomFor = { about: 5, conditions: 8 }

const words = (label: string, max: number, hint?: string) => text({ label, max, ...(hint ? { hint } : {}) })
const optional = (label: string, options?: Field<string>['options'], hint?: string): Field<string> => ({
  ...hidden(300),
  control: 'select',
  label,
  ...(options ? { options } : {}),
  ...(hint ? { hint } : {}),
})

/** What is asked of a question of any kind. */
export const sharedFields = {
  text: longText({ label: 'De vraag of stelling', max: questionnaireLimits.text, required: true, rows: 2 }),
  textEn: longText({ label: 'In het Engels', max: questionnaireLimits.text, rows: 2 }),
  hint: words('Uitleg onder de vraag', questionnaireLimits.hint),
  hintEn: words('Uitleg in het Engels', questionnaireLimits.hint),
  required: tick({ label: 'Zonder antwoord kan iemand niet verder' }),
  guarantee: optional('Waarborg', guaranteeOptions),
  block: optional(
    'Wie krijgt deze vraag?',
    undefined,
    'Splits je een lange vragenlijst, dan krijgt ieder de kern en enkele blokken.',
  ),
  section: { ...optional('Staat bij'), required: true },
  about1: optional('Gaat over'),
  about2: optional('Gaat ook over'),
  about3: optional('Gaat ook over'),
  about4: optional('Gaat ook over'),
  about5: optional('Gaat ook over'),
  condition1: optional('Alleen als'),
  condition2: optional('en als'),
  condition3: optional('en als'),
  condition4: optional('en als'),
  condition5: optional('en als'),
  condition6: optional('en als'),
  condition7: optional('en als'),
  condition8: optional('en als'),
  revision: revision(),
}

const points = oneOf({
  label: 'Aantal punten',
  options: [
    { value: '4', label: '4' },
    { value: '5', label: '5' },
    { value: '6', label: '6' },
    { value: '7', label: '7' },
  ],
})

const { option } = questionnaireLimits

export const agreeFields = {
  points,
  low: words('Woorden bij het laagste punt', option, 'Laat leeg voor “helemaal niet mee eens”.'),
  lowEn: words('Laagste punt in het Engels', option),
  high: words('Woorden bij het hoogste punt', option, 'Laat leeg voor “helemaal mee eens”.'),
  highEn: words('Hoogste punt in het Engels', option),
  notApplicable: tick({ label: '“Niet van toepassing” kan ook' }),
  reversed: tick({ label: 'Mee eens is hier ongunstig: tel de stelling omgekeerd mee' }),
}

export const pairFields = {
  points,
  left: longText({ label: 'Uitspraak links', max: questionnaireLimits.text, required: true, rows: 2 }),
  leftEn: longText({ label: 'Links in het Engels', max: questionnaireLimits.text, rows: 2 }),
  right: longText({ label: 'Uitspraak rechts', max: questionnaireLimits.text, required: true, rows: 2 }),
  rightEn: longText({ label: 'Rechts in het Engels', max: questionnaireLimits.text, rows: 2 }),
}

export const optionsFields = {
  options: longText({
    label: 'Antwoorden',
    hint: 'Elk antwoord op een eigen regel, ten minste twee.',
    max: 7_000,
    required: true,
    rows: 5,
  }),
  optionsEn: longText({
    label: 'Antwoorden in het Engels',
    hint: 'In dezelfde volgorde, of helemaal leeg.',
    max: 7_000,
    rows: 5,
  }),
}

export const choicesFields = {
  ...optionsFields,
  most: words('Hooguit hoeveel?', 2, 'Laat leeg als iemand alles mag kiezen.'),
}

export const numberFields = {
  min: text({ label: 'Van', max: 15, required: true }),
  max: text({ label: 'Tot en met', max: 15, required: true }),
  decimals: oneOf({
    label: 'Cijfers achter de komma',
    options: [
      { value: '0', label: '0' },
      { value: '1', label: '1' },
      { value: '2', label: '2' },
      { value: '3', label: '3' },
      { value: '4', label: '4' },
    ],
  }),
  unit: words('Eenheid', questionnaireLimits.unit, 'Bijvoorbeeld: uur per week.'),
  unitEn: words('Eenheid in het Engels', questionnaireLimits.unit),
}

/** The fields that each kind has of its own. */
export const kindFields = {
  agree: agreeFields,
  pair: pairFields,
  choice: optionsFields,
  choices: choicesFields,
  ranking: optionsFields,
  number: numberFields,
  short: {},
  long: {},
} satisfies Record<QuestionKind, Fields>
