/** The kinds of questions that a form can ask: how each is asked, and what may be answered. */
import { z } from 'zod'
import type { Day } from '../clock.ts'

export type Option = { value: string; label: string; group?: string }

type Control =
  | 'text'
  | 'textarea'
  | 'email'
  | 'date'
  | 'time'
  | 'number'
  | 'select'
  | 'radio'
  | 'checkbox'
  | 'checkboxes'
  | 'hidden'
  | 'file'

/** One question to the user: how it is asked, what may be answered, and what is said when it is answered wrongly. */
export type Field<Value> = {
  label: string
  hint?: string
  control: Control
  required: boolean
  /** Limits, as the browser knows them; the schema holds the same ones. */
  attributes: Readonly<Record<string, string | number | boolean>>
  options?: readonly Option[]
  schema: z.ZodType<Value>
}

type Asked = { label: string; hint?: string }

/** Control and format characters but for line ends and tabs; joiners stay, since emoji are made with them. */
const untypable = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu

/** Text as it is kept: one way to write each letter, no control characters (PostgreSQL knows no NUL), ends trimmed. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(untypable, '').normalize('NFC').trim()
}

const first = (value: unknown) => (Array.isArray(value) && typeof value[0] === 'string' ? cleanText(value[0]) : '')

function textSchema(max: number, required: boolean, label: string) {
  const limited = z.string().max(max, `${label}: gebruik hooguit ${max} tekens.`)
  return z.preprocess(first, required ? limited.min(1, `Vul in: ${label.toLowerCase()}.`) : limited)
}

/** One line of text. */
export function text(asked: Asked & { max: number; required?: boolean; autocomplete?: string }): Field<string> {
  const { max, required = false, autocomplete, ...rest } = asked
  const oneLine = textSchema(max, required, asked.label)
  return {
    ...rest,
    control: 'text',
    required,
    attributes: { maxlength: max, ...(autocomplete ? { autocomplete } : {}) },
    schema: z.preprocess(
      (value) => (Array.isArray(value) ? value.map((line) => String(line).replace(/\s+/g, ' ')) : value),
      oneLine,
    ),
  }
}

/** Several lines of text. */
export function longText(asked: Asked & { max: number; required?: boolean; rows?: number }): Field<string> {
  const { max, required = false, rows = 3, ...rest } = asked
  return {
    ...rest,
    control: 'textarea',
    required,
    attributes: { maxlength: max, rows },
    schema: textSchema(max, required, asked.label),
  }
}

/** A text of which only sometimes a new one comes along: what was left out stays as it is. */
export function changedText(asked: Asked & { max: number; rows: number }): Field<string | undefined> {
  const whole = longText(asked)
  return {
    ...whole,
    schema: z.unknown().transform((value, context) => {
      if (value === undefined) return undefined
      const read = whole.schema.safeParse(value)
      if (read.success) return read.data
      for (const { message } of read.error.issues) context.addIssue(message)
      return z.NEVER
    }),
  }
}

export function email(asked: Asked): Field<string> {
  const wrong = 'Dit is geen e-mailadres. Schrijf het zoals naam@school.nl.'
  return {
    ...asked,
    control: 'email',
    required: true,
    attributes: { maxlength: 254, autocomplete: 'email', spellcheck: 'false' },
    schema: z.preprocess(
      first,
      z
        .string()
        .min(1, 'Vul een e-mailadres in.')
        .max(254, wrong)
        .transform((address) => address.toLowerCase())
        .pipe(z.email({ error: wrong, pattern: z.regexes.html5Email })),
    ),
  }
}

const calendarDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(
    (day) =>
      day >= '1990-01-01' &&
      day <= '2099-12-31' &&
      !Number.isNaN(Date.parse(day)) &&
      new Date(day).toISOString().startsWith(day),
  )

/** A day, `YYYY-MM-DD` as browsers send it. */
export function day(asked: Asked): Field<Day> {
  return {
    ...asked,
    control: 'date',
    required: true,
    attributes: { min: '1990-01-01', max: '2099-12-31' },
    schema: z.preprocess(
      first,
      z
        .string()
        .refine(
          (value) => calendarDay.safeParse(value).success,
          `${asked.label}: kies een dag, bijvoorbeeld 2026-11-22.`,
        ),
    ),
  }
}

export function optionalDay(asked: Asked): Field<Day | null> {
  return {
    ...day(asked),
    required: false,
    schema: z.preprocess(
      (value) => first(value) || null,
      z
        .string()
        .refine((value) => calendarDay.safeParse(value).success, `${asked.label}: kies een dag, of laat het leeg.`)
        .nullable(),
    ),
  }
}

/** A time of the day, `HH:MM` as browsers send it. */
export function timeOfDay(asked: Asked): Field<string> {
  return {
    ...asked,
    control: 'time',
    required: true,
    attributes: {},
    schema: z.preprocess(
      first,
      z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, `${asked.label}: vul een tijd in, bijvoorbeeld 15:30.`),
    ),
  }
}

/** One of a few options that are known beforehand, as radio buttons or a list. */
export function oneOf<const Value extends string>(
  asked: Asked & { options: readonly { value: Value; label: string }[]; control?: 'select' | 'radio' },
): Field<Value> {
  const { options, control = 'select', ...rest } = asked
  const values = options.map((option) => option.value)
  return {
    ...rest,
    control,
    required: true,
    attributes: {},
    options,
    schema: z.preprocess(first, z.enum(values, `${asked.label}: kies een van de mogelijkheden.`)),
  }
}

const id = z.guid()

/** A choice from rows in the database; the page brings the options, the command checks that the row may be chosen. */
export function reference(asked: Asked): Field<string> {
  return {
    ...asked,
    control: 'select',
    required: true,
    attributes: {},
    schema: z.preprocess(
      first,
      z.string().refine((value) => id.safeParse(value).success, `${asked.label}: kies er een.`),
    ),
  }
}

export function optionalReference(asked: Asked): Field<string | null> {
  return {
    ...asked,
    control: 'select',
    required: false,
    attributes: {},
    schema: z.preprocess(
      (value) => first(value) || null,
      z
        .string()
        .refine((value) => id.safeParse(value).success, `${asked.label}: kies er een.`)
        .nullable(),
    ),
  }
}

/** Any number of rows from the database, as tick boxes. */
export function references(asked: Asked & { atLeast?: number; atMost?: number }): Field<string[]> {
  const { atLeast = 0, atMost = 500, ...rest } = asked
  const list = z
    .array(z.string().refine((value) => id.safeParse(value).success, `${asked.label}: kies uit de lijst.`))
    .min(atLeast, `${asked.label}: kies er minstens ${atLeast}.`)
    .max(atMost, `${asked.label}: kies er hooguit ${atMost}.`)
  return {
    ...rest,
    control: 'checkboxes',
    required: atLeast > 0,
    attributes: {},
    schema: z.preprocess((value) => (Array.isArray(value) ? [...new Set(value)] : []), list),
  }
}

export function wholeNumber(asked: Asked & { min: number; max: number }): Field<number> {
  const { min, max, ...rest } = asked
  const wrong = `${asked.label}: vul een heel getal in van ${min} tot en met ${max}.`
  return {
    ...rest,
    control: 'number',
    required: true,
    attributes: { min, max, inputmode: 'numeric' },
    schema: z.preprocess(
      (value) => (first(value) === '' ? Number.NaN : Number(first(value))),
      z.number(wrong).int(wrong).min(min, wrong).max(max, wrong),
    ),
  }
}

export function tick(asked: Asked): Field<boolean> {
  return {
    ...asked,
    control: 'checkbox',
    required: false,
    attributes: {},
    schema: z.preprocess((value) => first(value) !== '', z.boolean()),
  }
}

/** A file. What it holds is checked by whoever reads it; that one came at all, by the handler. */
export function file(asked: Asked & { accept?: string }): Field<undefined> {
  const { accept, ...rest } = asked
  return {
    ...rest,
    control: 'file',
    required: true,
    attributes: accept ? { accept } : {},
    schema: z.preprocess(() => undefined, z.undefined()),
  }
}

/** Something that the page brings along unseen; text of at most `max` characters. */
export function hidden(max = 200): Field<string> {
  return {
    label: '',
    control: 'hidden',
    required: false,
    attributes: {},
    schema: textSchema(max, false, 'Verborgen veld'),
  }
}

/** A question that the page itself answers: it is asked for unseen. */
export const unseen = <Value>(field: Field<Value>): Field<Value> => ({ ...field, control: 'hidden' })

/** The number of changes a row had when the page was made: whoever saves over a newer one is told. */
export function revision(): Field<number> {
  return {
    label: '',
    control: 'hidden',
    required: false,
    attributes: {},
    schema: z.preprocess(
      (value) => Number(first(value) || Number.NaN),
      z.number('Deze pagina is niet meer actueel. Laad haar opnieuw.').int().min(0).max(2_000_000_000),
    ),
  }
}

/** The id of what this form makes, chosen with the page: the same form sent twice makes one thing. */
export function ownKey(): Field<string> {
  return {
    label: '',
    control: 'hidden',
    required: false,
    attributes: {},
    schema: z.preprocess(first, z.guid('Deze pagina is niet meer actueel. Laad haar opnieuw.')),
  }
}
