import { email, form, text } from '../../platform/web/form.ts'

const foundingFields = {
  name: text({ label: 'Naam van het partnerschap', max: 200, required: true }),
  organisation: text({
    label: 'Bestuur van de penvoerder',
    hint: 'Hier wordt de projectcoördinator aangesteld. De andere besturen, instituten en scholen voeg je straks toe.',
    max: 200,
    required: true,
  }),
  person: text({ label: 'Naam van de projectcoördinator', max: 200, required: true }),
  email: email({ label: 'E-mailadres van de projectcoördinator', hint: 'Daar gaat de uitnodiging heen.' }),
}

/** What a partnership begins with. */
export const foundingForm = form(foundingFields)

export const firstRunForm = form({
  code: text({
    label: 'Code',
    hint: 'Deze staat in het venster waarin Peilstok is gestart.',
    max: 30,
    required: true,
    autocomplete: 'off',
  }),
  ...foundingFields,
})
