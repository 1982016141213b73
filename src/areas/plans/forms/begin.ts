import { form, optionalReference, wholeNumber } from '../../../platform/web/form.ts'

/** A new plan: of which school year. The occurrence comes along when it is begun from the cycle. */
export const beginForm = form({
  schoolYear: wholeNumber({ label: 'Schooljaar', min: 2000, max: 2098 }),
  occurrence: { ...optionalReference({ label: 'Peilmoment' }), control: 'hidden' },
})
