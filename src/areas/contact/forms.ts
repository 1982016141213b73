import { form, revision, wholeNumber } from '../../platform/web/form.ts'

export const settingsForm = form({
  times: wholeNumber({
    label: 'Hoe vaak per schooljaar?',
    hint: 'Alles telt mee: enquêtes, pulsmetingen, panelgesprekken en interviews.',
    min: 1,
    max: 50,
  }),
  minutes: wholeNumber({
    label: 'Hoeveel minuten per schooljaar?',
    hint: 'Een panelgesprek duurt al gauw een uur, een enquête een kwartier, een pulsmeting een minuut.',
    min: 5,
    max: 600,
  }),
  daysBetween: wholeNumber({
    label: 'Hoeveel dagen zitten er minstens tussen?',
    hint: '0 als dat niet uitmaakt.',
    min: 0,
    max: 120,
  }),
  revision: revision(),
})
