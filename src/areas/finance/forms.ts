import { z } from 'zod'
import {
  type Body,
  cleanText,
  day,
  type Errors,
  type Field,
  type Form,
  file,
  form,
  hidden,
  longText,
  oneOf,
  optionalReference,
  ownKey,
  revision,
  type Submission,
  text,
  tick,
  wholeNumber,
} from '../../platform/web/form.ts'
import {
  hundredthsInWords,
  kindNames,
  type LineKind,
  limits,
  lineKinds,
  type Planning,
  readHundredths,
} from './rules.ts'

const first = (sent: unknown) => (Array.isArray(sent) && typeof sent[0] === 'string' ? cleanText(sent[0]) : '')

type NumberAsked = { label: string; hint?: string; max: number; min?: number; example: string }

/** An amount or a number of hours, typed the Dutch way; hundredths, and null when it was left empty. */
function hundredths({ max, min = 0, example, ...asked }: NumberAsked): Field<number | null> {
  return {
    ...asked,
    control: 'text',
    required: false,
    attributes: { maxlength: 20, inputmode: 'decimal', autocomplete: 'off' },
    schema: z.preprocess(
      first,
      z.string().transform((typed, context) => {
        const read = readTyped(typed, { max, min, example })
        if (!('problem' in read)) return read.value
        context.addIssue(`${asked.label}: ${read.problem}`)
        return z.NEVER
      }),
    ),
  }
}

/** What was typed as an amount or hours: hundredths, null for nothing; or what is wrong with it. */
export function readTyped(
  typed: string,
  { max, min = 0, example }: Pick<NumberAsked, 'max' | 'min' | 'example'>,
): { value: number | null } | { problem: string } {
  if (typed === '') return { value: null }
  const value = readHundredths(typed)
  if (value === undefined) return { problem: `schrijf het zoals ${example}, met een komma.` }
  if (value > max) return { problem: `hooguit ${hundredthsInWords(max)}.` }
  if (value < min) return { problem: min === 0 ? 'dit kan niet onder nul.' : `niet onder ${hundredthsInWords(min)}.` }
  return { value }
}

/** How amounts and hours are typed: their limits, and an example. */
export const typing = {
  amount: { max: limits.amount, example: '1.250,50' },
  actual: { max: limits.amount, min: -limits.amount, example: '1.250,50' },
  hours: { max: limits.hours, example: '80 of 12,5' },
  rate: { max: limits.rate, example: '62,50' },
  subsidy: { max: limits.subsidy, example: '1.250' },
} as const

export const beginForm = form({
  schoolYear: wholeNumber({ label: 'Schooljaar', min: 2000, max: 2098 }),
  fromLast: tick({
    label: 'Neem het kader van het jaar ervoor als begin',
    hint: 'De regels, bedragen en aantallen studenten gaan mee. Wat er werkelijk is uitgegeven niet.',
  }),
  occurrence: { ...optionalReference({ label: 'Peilmoment' }), control: 'hidden' },
})

export const settingsForm = form({
  subsidy: hundredths({
    label: 'Subsidie per student, in euro',
    hint: 'Wat het partnerschap dit schooljaar per aankomende leraar krijgt.',
    ...typing.subsidy,
  }),
  rate: hundredths({
    label: 'Uurtarief, in euro',
    hint: 'Wat een uur facilitering kost. Geldt voor elke regel in uren zonder eigen tarief.',
    ...typing.rate,
  }),
  remarks: longText({ label: 'Toelichting', hint: 'Waar komt dit vandaan, en wat is er afgesproken?', max: 4000 }),
  revision: revision(),
})

export const lineForm = form({
  kind: oneOf({ label: 'Soort', options: lineKinds.map((value) => ({ value, label: kindNames[value] })) }),
  title: text({ label: 'Omschrijving', max: 200, required: true }),
  organisation: optionalReference({
    label: 'Voor wie is het?',
    hint: 'Eén school, bestuur of instituut. Laat het leeg als het voor het hele partnerschap is.',
  }),
  role: text({ label: 'Rol', max: 60 }),
  hours: hundredths({ label: 'Uren in dit schooljaar', ...typing.hours }),
  rate: hundredths({
    label: 'Eigen tarief per uur, in euro',
    hint: 'Alleen als het afwijkt van het uurtarief van het kader.',
    ...typing.rate,
  }),
  amount: hundredths({ label: 'Of een bedrag, in euro', ...typing.amount }),
  remarks: longText({ label: 'Toelichting', max: 1000, rows: 2 }),
  revision: revision(),
  key: ownKey(),
})

/** What hours, rate and amount say of a line together, or what is wrong with that. */
export function planningOf(
  kind: LineKind,
  { hours, rate, amount }: { hours: number | null; rate: number | null; amount: number | null },
): Planning | { errors: Errors } {
  if (hours !== null)
    return amount === null
      ? { hours, hourlyRate: rate }
      : { errors: { amount: 'Vul uren in of een bedrag: niet allebei. Bij uren rekenen we het bedrag uit.' } }
  if (kind === 'facilitation') return { errors: { hours: 'Facilitering gaat in uren: vul in hoeveel.' } }
  if (amount === null) return { errors: { amount: 'Vul uren in, of een bedrag.' } }
  return rate === null ? { amount } : { errors: { hours: 'Bij een tarief horen uren: vul in hoeveel.' } }
}

/** Of one row of a form with many, such as the number of students at each school: the name of its field. */
const rowField = (what: string, id: string) => `${what}.${id}`

export type RowValues<Value> = { rows: ReadonlyMap<string, Value>; revision: number }

/** A form with one field for each of many rows, whose names are not known beforehand. */
function rowsForm<Value>(
  what: string,
  read: (typed: string) => { value: Value } | { problem: string },
): Form<RowValues<Value>, Record<'revision', Field<number>>> {
  const head = form({ revision: revision() })
  const name = new RegExp(`^${what}\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$`)
  return {
    fields: head.fields,
    parse(body: Body): Submission<RowValues<Value>> {
      const kept = { typed: body.texts, files: body.files }
      const sent = head.parse(body)
      if (!sent.ok) return sent
      const rows = new Map<string, Value>()
      const errors: Record<string, string> = {}
      for (const [field, [typed]] of Object.entries(body.texts)) {
        const id = name.exec(field)?.[1]
        if (id === undefined) continue
        const one = read(cleanText(typed ?? ''))
        if ('problem' in one) errors[field] = one.problem
        else rows.set(id, one.value)
      }
      if (Object.keys(errors).length > 0) return { ok: false, errors, ...kept }
      return { ok: true, values: { rows, revision: sent.values.revision }, ...kept }
    },
  }
}

export const mostStudents = 10_000

/** How many students: a whole number, null for none; or what is wrong with it. */
export function readStudents(typed: string): { value: number | null } | { problem: string } {
  if (typed === '') return { value: null }
  const students = /^\d{1,3}(\.?\d{3})?$|^\d{1,5}$/.test(typed) ? Number(typed.replace('.', '')) : Number.NaN
  return students <= mostStudents
    ? { value: students }
    : { problem: `Vul een heel aantal in, van 0 tot en met ${mostStudents.toLocaleString('nl-NL')}.` }
}

export const studentsField = (organisationId: string) => rowField('students', organisationId)
export const studentsForm = rowsForm('students', readStudents)

export const actualField = (lineId: string) => rowField('actual', lineId)
export const actualsForm = rowsForm('actual', (typed) => {
  const read = readTyped(typed, typing.actual)
  return 'problem' in read ? { problem: `Dit bedrag klopt niet: ${read.problem}` } : read
})

export const adoptionForm = form({
  adoptedOn: day({ label: 'Wanneer is het vastgesteld?' }),
  decision: optionalReference({
    label: 'Met welk besluit?',
    hint: 'De besluiten die de stuurgroep en het penvoerdersoverleg het laatste jaar vastlegden.',
  }),
  revision: revision(),
})

export const moveForm = form({
  direction: oneOf({
    label: 'Waarheen',
    options: [
      { value: 'up', label: 'Omhoog' },
      { value: 'down', label: 'Omlaag' },
    ],
  }),
})

/** Sending in a workbook. */
export const workbookForm = form({
  workbook: file({
    label: 'Excel-bestand',
    hint: 'Een .xlsx van dit kader, hooguit 10 MB. Een CSV van één tabblad mag ook.',
    accept: '.xlsx,.csv',
  }),
})

/** Agreeing to what a workbook would change: `seen` is the mark of that. */
export const confirmationForm = form({ seen: hidden(100) })
