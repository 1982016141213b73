import { type Body, cleanText, type Field, type Form, type Submission } from '../../platform/web/form.ts'

/** The name of the field with what a section should reach. */
export const aimField = (sectionId: string) => `mean.${sectionId}`

/** What sections should reach, by their id: on their scale; null for no ambition. */
export type Aims = ReadonlyMap<string, number | null>

/** A form with one field for each section, whose names are not known beforehand. */
export const ambitionForm: Form<Aims, Record<string, Field<unknown>>> = {
  fields: {},
  parse(body: Body): Submission<Aims> {
    const kept = { typed: body.texts, files: body.files }
    const aims = new Map<string, number | null>()
    const errors: Record<string, string> = {}
    for (const [name, [typed]] of Object.entries(body.texts)) {
      const sectionId = /^mean\.([a-z0-9-]{1,80})$/.exec(name)?.[1]
      if (sectionId === undefined) continue
      const mean = meanIn(cleanText(typed ?? ''))
      if (mean === undefined) errors[name] = 'Vul een getal in zoals 4 of 3,8, of laat het leeg.'
      else aims.set(sectionId, mean)
    }
    return Object.keys(errors).length > 0 ? { ok: false, errors, ...kept } : { ok: true, values: aims, ...kept }
  },
}

/** A mean with at most one figure behind the comma; null for nothing, undefined for something else. */
function meanIn(typed: string): number | null | undefined {
  if (typed === '') return null
  return /^\d([.,]\d)?$/.test(typed) ? Number(typed.replace(',', '.')) : undefined
}
