import { form, optionalReference, wholeNumber } from '../../platform/web/form.ts'

/** What a trail is narrowed by, in the address. */
export const placeForm = form({
  school: optionalReference({ label: 'School' }),
  body: optionalReference({ label: 'Overleg' }),
})

export const yearForm = form({ year: wholeNumber({ label: 'Schooljaar', min: 1990, max: 2098 }) })
