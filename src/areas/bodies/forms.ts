import {
  day,
  type Errors,
  form,
  hidden,
  longText,
  oneOf,
  optionalReference,
  reference,
  revision,
  text,
} from '../../platform/web/form.ts'
import { type RoleKey, roleKeys } from '../partnership/index.ts'
import { bodyLevelNames, bodyLevels, seatFunctionNames, seatFunctions } from './rules.ts'

export const bodyForm = form({
  name: text({ label: 'Naam', max: 200, required: true }),
  level: oneOf({
    label: 'Niveau',
    options: bodyLevels.map((value) => ({ value, label: bodyLevelNames[value] })),
    control: 'radio',
  }),
  organisation: optionalReference({
    label: 'Van welke organisatie?',
    hint: 'Laat dit leeg als het van het hele partnerschap is. Wie er naar rol in zitten, komt dan uit alle organisaties.',
  }),
  purpose: longText({ label: 'Waarvoor is het?', hint: 'Eén of twee zinnen.', max: 1000 }),
  rhythm: text({ label: 'Hoe vaak komt het samen?', hint: 'Bijvoorbeeld: elke zes weken.', max: 200 }),
  answerWithin: oneOf({
    label: 'Een signaal krijgt antwoord',
    options: [
      { value: '1', label: 'in de volgende bijeenkomst' },
      { value: '2', label: 'uiterlijk in de tweede bijeenkomst daarna' },
      { value: '3', label: 'uiterlijk in de derde bijeenkomst daarna' },
      { value: '4', label: 'uiterlijk in de vierde bijeenkomst daarna' },
      { value: '5', label: 'uiterlijk in de vijfde bijeenkomst daarna' },
      { value: '6', label: 'uiterlijk in de zesde bijeenkomst daarna' },
    ],
  }),
  /** Of which kind of the blueprint a new one is. */
  kind: hidden(61),
  revision: revision(),
})

const roleOptions = [{ value: '', label: 'geen' }, ...roleKeys.map((value) => ({ value, label: value }))] as const

const byRole = (label: string) => ({ ...oneOf<RoleKey | ''>({ label, options: roleOptions }), required: false })

/** By role or by name: one of both. */
function oneOfBoth({ role, person }: { role: string; person: string | null }): Errors {
  if (role === '' && person === null) return { role: 'Kies een rol, of kies hieronder iemand bij naam.' }
  if (role !== '' && person !== null) return { person: 'Kies een rol of iemand bij naam, niet allebei.' }
  return {}
}

export const seatForm = form(
  {
    role: byRole('Iedereen met deze rol'),
    person: optionalReference({ label: 'Of iemand bij naam' }),
    function: oneOf({
      label: 'Als',
      options: seatFunctions.map((value) => ({ value, label: seatFunctionNames[value] })),
    }),
  },
  oneOfBoth,
)

export const routeForm = form(
  {
    to: reference({ label: 'Signalen gaan door naar' }),
    role: byRole('Wie ze meeneemt: iemand met deze rol'),
    person: optionalReference({ label: 'Of iemand bij naam' }),
  },
  oneOfBoth,
)

export const endingForm = form({ lastDay: day({ label: 'Laatste dag van dit overleg' }) })
