import { z } from 'zod'
import type { Field } from './fields.ts'

export * from './fields.ts'

/** What came in with a request, per field: every value as it was typed, and at most one file. */
export type Body = { texts: Readonly<Record<string, readonly string[]>>; files: Readonly<Record<string, Upload>> }

export type Upload = { name: string; bytes: Uint8Array }

export type Fields = Readonly<Record<string, Field<unknown>>>
type Values<F extends Fields> = { [Name in keyof F]: z.infer<F[Name]['schema']> }

export type Errors = Readonly<Record<string, string>>

/** What was sent in: values that keep to the form, or what is wrong with which field. What was typed is kept either way. */
export type Submission<V> =
  | { ok: true; values: V; typed: Body['texts']; files: Body['files'] }
  | { ok: false; errors: Errors; typed: Body['texts']; files: Body['files'] }

/** A form: its fields, and how what comes in becomes values. `F` is `Fields`, or none when the names are not known beforehand. */
export type Form<V, F extends Fields = Fields> = {
  fields: F
  parse: (body: Body) => Submission<V>
}

/**
 * A form from its fields.
 * @param check what must hold between fields: the errors per field, none if all is well
 */
export function form<F extends Fields>(
  fields: F,
  check: (values: Values<F>) => Errors = () => ({}),
): Form<Values<F>, F> {
  const schema = z.object(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema])))
  return {
    fields,
    parse(body) {
      const kept = { typed: body.texts, files: body.files }
      const read = schema.safeParse(Object.fromEntries(Object.keys(fields).map((name) => [name, body.texts[name]])))
      if (!read.success) {
        const errors: Record<string, string> = {}
        for (const issue of read.error.issues) errors[String(issue.path[0])] ??= issue.message
        return { ok: false, errors, ...kept }
      }
      const values = read.data as Values<F>
      const errors = check(values)
      return Object.keys(errors).length > 0 ? { ok: false, errors, ...kept } : { ok: true, values, ...kept }
    },
  }
}

/** What a form shows before anything was sent in. */
export type FormState = { typed: Body['texts']; errors: Errors }

/** A form filled with what is known; lists become several values. */
export function filled(
  values: Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>> = {},
): FormState {
  const typed = Object.entries(values).map(([name, value]): [string, readonly string[]] => {
    if (Array.isArray(value)) return [name, value]
    if (value === null || value === undefined || value === false) return [name, []]
    return [name, [value === true ? 'on' : String(value)]]
  })
  return { typed: Object.fromEntries(typed), errors: {} }
}

/** The same form again, with what was typed and what is wrong with it. */
export function refused(submission: { typed: Body['texts'] }, errors: Errors): FormState {
  return { typed: submission.typed, errors }
}
