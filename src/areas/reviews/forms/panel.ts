import { form, oneOf, reference, text, tick } from '../../../platform/web/form.ts'

export const memberForm = form({
  member: reference({
    label: 'Wie vraag je?',
    hint: 'Zoek mensen van andere scholen en besturen, in verschillende rollen.',
  }),
  chair: tick({ label: 'Zit het panel voor' }),
  exception: text({
    label: 'Waarom toch deze persoon?',
    hint: 'Alleen nodig als iemand bij het bestuur van de school werkt, of er een band mee heeft. De reden blijft bij het panel staan.',
    max: 500,
  }),
})

export const answerForm = form({
  reply: oneOf({
    label: 'Doe je mee?',
    control: 'radio',
    options: [
      { value: 'accepted', label: 'Ja, ik doe mee' },
      { value: 'declined', label: 'Nee, ik kan niet' },
    ],
  }),
})
