import {
  day,
  type Field,
  type Fields,
  type Form,
  file,
  form,
  hidden,
  longText,
  oneOf,
  revision,
  text,
  tick,
  wholeNumber,
} from '../../platform/web/form.ts'
import type { ProvenanceDraft, ThemeDraft } from './draft.ts'
import { directions, type Part, type Place } from './rules.ts'
import { limits } from './theme.ts'

/** In characters: more than any theme has, less than a form may carry. */
const longestPaste = 60_000

/** In two forms on one page: whoever has no file that we can read pastes its text. */
export const documentFields = {
  file: file({
    label: 'Bestand',
    hint: 'Een Word-document (.docx), een pdf of een tekstbestand, van hooguit 10 MB.',
    accept: '.docx,.pdf,.txt',
  }),
  text: longText({
    label: 'De tekst van de tabel',
    hint: 'Kopieer in Word of in de pdf de hele tabel, met de namen van de fasen erbij, en plak haar hier.',
    max: longestPaste,
    required: true,
    rows: 8,
  }),
}

/** A document as it is brought: a file, or text that is kept as one. */
export type BroughtDocument = { name: string; bytes: Uint8Array }

const pastedForm = form({ text: documentFields.text })

export const documentForm: Form<BroughtDocument, Fields> = {
  fields: documentFields,
  parse(body) {
    const kept = { typed: body.texts, files: body.files }
    const brought = body.files.file
    if (brought) return { ok: true, values: brought, ...kept }
    if (body.texts.text === undefined) return { ok: false, errors: { file: 'Kies eerst een bestand.' }, ...kept }
    const pasted = pastedForm.parse(body)
    if (!pasted.ok) return pasted
    const values = { name: 'Geplakte tekst.txt', bytes: new TextEncoder().encode(body.texts.text[0] ?? '') }
    return { ok: true, values, ...kept }
  },
}

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

const phaseName = (number: number) => text({ label: `Fase ${number}`, max: limits.name, required: true })

export const themeFields = {
  title: text({ label: 'Titel', max: limits.name, required: true }),
  guarantee: oneOf({
    label: 'Waarborg',
    options: [
      { value: '1', label: '1 Lerende leraar' },
      { value: '2', label: '2 Leeromgeving' },
      { value: '3', label: '3 Organisatie' },
      { value: '4', label: '4 Kwaliteitscultuur' },
    ],
  }),
  phase1: phaseName(1),
  phase2: phaseName(2),
  phase3: phaseName(3),
  phase4: phaseName(4),
  notes: longText({
    label: 'Aantekeningen',
    hint: 'Wat bij het thema hoort, maar niet in de tabel staat, zoals een begrip dat je uitlegt. Een lege regel begint een nieuwe aantekening.',
    max: 20_000,
    rows: 6,
  }),
  reflectionCards: longText({
    label: 'Reflectiekaarten',
    hint: 'Waar het thema naar verwijst, elke kaart op een eigen regel.',
    max: 6_000,
    rows: 2,
  }),
  revision: revision(),
}

export const themeForm = form(themeFields)

type ThemeValues = typeof themeForm extends Form<infer Values, infer _Fields> ? Values : never
/** What the theme says besides its criteria. */
export type ThemeFrame = Omit<ThemeDraft, 'criteria'>

const guarantees = { '1': 1, '2': 2, '3': 3, '4': 4 } as const

export function themeFrameFrom(values: ThemeValues): ThemeFrame {
  const { title, guarantee, phase1, phase2, phase3, phase4, notes, reflectionCards } = values
  return {
    title,
    guarantee: guarantees[guarantee],
    phases: [phase1, phase2, phase3, phase4],
    notes: partsOf(notes, /\n\s*\n/),
    reflectionCards: partsOf(reflectionCards, /\n/),
  }
}

function partsOf(written: string, boundary: RegExp): string[] {
  return written
    .split(boundary)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
}

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
