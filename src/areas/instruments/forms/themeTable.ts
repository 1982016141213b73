import { form, hidden, longText, oneOf, revision, text, wholeNumber } from '../../../platform/web/form.ts'
import { directions, type Part, type Place } from '../rules.ts'
import { limits } from '../theme.ts'

/** A place as forms and addresses write it: `het-opleidingsteam.2`. */
export const placeText = ({ criterionId, phase }: Place) => `${criterionId}.${phase}`

/** @returns null for anything that names no place */
export function placeFrom(written: string | null): Place | null {
  const match = /^(?<criterionId>[a-z0-9-]{1,80})\.(?<phase>[0-4])$/.exec(written ?? '')
  const { criterionId = '', phase = '' } = match?.groups ?? {}
  return match ? { criterionId, phase: Number(phase) } : null
}

const inPlace = { place: hidden(90), revision: revision() }

export const cellForm = form({
  ...inPlace,
  text: longText({ label: 'Tekst', max: limits.descriptor, rows: 4 }),
  width: wholeNumber({ label: 'Geldt voor zoveel fasen', min: 1, max: 4 }),
})

export const nameForm = form({
  ...inPlace,
  name: text({ label: 'Naam van het onderdeel', max: limits.name, required: true }),
  question: text({
    label: 'Vraag om het gesprek te openen',
    hint: 'Bijvoorbeeld: wie neemt het initiatief?',
    max: limits.question,
  }),
  /** The earlier criterion that this one is; empty for a new one. */
  sameAs: hidden(90),
})

/** A button that does one thing to one place. */
export const placeForm = form(inPlace)

export const moveForm = form({
  ...inPlace,
  part: text({ label: 'Welk deel', max: 20 }),
  to: oneOf({
    label: 'Waarheen',
    options: ([...directions, 'notes'] as const).map((value) => ({ value, label: value })),
  }),
})

const shift = oneOf({
  label: 'Waarheen',
  options: [
    { value: 'phases', label: 'volgende fase' },
    { value: 'criteria', label: 'volgende onderdeel' },
  ],
})

export const splitForm = form({ ...inPlace, piece: wholeNumber({ label: 'Splits vóór', min: 1, max: 1_000 }), shift })

export const joinForm = form({ ...inPlace, shift })

export const orderForm = form({
  ...inPlace,
  direction: oneOf({
    label: 'Richting',
    options: [
      { value: 'up', label: 'omhoog' },
      { value: 'down', label: 'omlaag' },
    ],
  }),
})

export const criterionForm = form({
  newName: text({ label: 'Naam van een nieuw onderdeel', max: limits.name, required: true }),
  revision: revision(),
})

/** The part of a text that a select names: `all`, `from-2`, `before-2`. */
export function partFrom(written: string): Part {
  const { kind, piece } = /^(?<kind>from|before)-(?<piece>\d{1,4})$/.exec(written)?.groups ?? {}
  if (kind !== 'from' && kind !== 'before') return { kind: 'all' }
  return { kind, piece: Number(piece) }
}
