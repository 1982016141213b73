import { z } from 'zod'
import type { Fields, Form } from '../../../platform/web/form.ts'

/** In which group somebody comes: `id` is a participant's, or of a person who is in no group yet. */
export type Place = { id: string; group: number }

export const placeField = (id: string) => `group.${id}`

const placeKey = /^group\.(.{36})$/
const groupNumber = z.coerce.number().int().min(1).max(100)

/** Who goes to which group; the fields are named after the people. Left empty, somebody stays where they are. */
export const placesForm: Form<Place[], Fields> = {
  fields: {},
  parse({ texts, files }) {
    const errors: Record<string, string> = {}
    const places: Place[] = []
    for (const [name, [given]] of Object.entries(texts)) {
      const id = z.guid().safeParse(placeKey.exec(name)?.[1]).data
      if (!id || !given) continue
      const group = groupNumber.safeParse(given)
      if (group.success) places.push({ id, group: group.data })
      else errors[placeField(id)] = 'Kies een van de groepen.'
    }
    return Object.keys(errors).length > 0
      ? { ok: false, errors, typed: texts, files }
      : { ok: true, values: places, typed: texts, files }
  },
}
