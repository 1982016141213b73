import { day, email, file, form, optionalReference, text } from '../../../platform/web/form.ts'

/** A file of one's own, or one that was made here before. */
export const documentForm = form({
  title: text({ label: 'Hoe heet het?', hint: 'Zo staat het in de lijst van de gast.', max: 200, required: true }),
  made: optionalReference({ label: 'Iets dat je hier maakte' }),
  document: { ...file({ label: 'Of een bestand, hooguit 10 MB' }), required: false },
})

export const guestForm = form({
  name: text({ label: 'Naam', max: 200, required: true, autocomplete: 'off' }),
  email: email({ label: 'E-mailadres', hint: 'Hierheen gaat de brief met de link.' }),
  untilOn: day({ label: 'Mag lezen tot en met' }),
})
