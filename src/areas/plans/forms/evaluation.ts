import { longText, oneOf, revision, text } from '../../../platform/web/fields.ts'
import { form } from '../../../platform/web/form.ts'
import { evaluationProblems, judgementNames, judgements, type Moment } from '../rules.ts'

const judgement = (moment: Moment) =>
  oneOf({
    label: moment === 'half-year' ? 'Hoe staat dit doel ervoor?' : 'Is dit doel bereikt?',
    control: 'radio',
    options: judgements.map((value) => ({ value, label: judgementNames[moment][value] })),
  })

const evidence = longText({
  label: 'Waaruit blijkt dat?',
  hint: 'Wat je zag, hoorde of las: een scan, een gesprek, een verslag. Geen namen van studenten.',
  max: 4000,
  rows: 4,
  required: true,
})

/** Half-way: is it on its way, and what shows that? */
export const halfYearForm = form({ judgement: judgement('half-year'), evidence, revision: revision() })

/** At the end: was it reached, and the proof of the pudding. */
export const yearForm = form(
  {
    judgement: judgement('year'),
    evidence,
    seenWhere: text({
      label: 'Waar was het te zien?',
      hint: 'Op welke scholen, in welke lessen of bijeenkomsten.',
      max: 1000,
    }),
    seenByWhom: text({
      label: 'Wie zag het?',
      hint: 'In welke rol, bijvoorbeeld: mentoren van drie scholen.',
      max: 1000,
    }),
    revision: revision(),
  },
  (values) => evaluationProblems('year', values),
)
