import { z } from 'zod'
import {
  day,
  type Errors,
  email,
  type Field,
  form,
  longText,
  oneOf,
  optionalReference,
  ownKey,
  reference,
  references,
  revision,
  text,
  tick,
  unseen,
  wholeNumber,
} from '../../platform/web/form.ts'
import { pulseMomentNames, pulseMoments, surveyKindNames } from './rules.ts'

/** In which years of study somebody can be asked. */
const studyYears = ['1', '2', '3', '4'] as const

const someYears: Field<string[]> = {
  ...references({ label: 'Welke studiejaren?', hint: 'Kies je er geen, dan vraag je alle jaren.' }),
  options: studyYears.map((year) => ({ value: year, label: `jaar ${year}` })),
  schema: z.preprocess(
    (sent) => (Array.isArray(sent) ? [...new Set(sent)] : []),
    z.array(z.enum(studyYears, 'Kies uit de studiejaren.')),
  ),
}

/** After how many days whoever did not send in is reminded. */
const rhythms = [
  { value: '7 14', label: 'twee keer: na 7 en na 14 dagen' },
  { value: '7', label: 'één keer: na 7 dagen' },
  { value: '3', label: 'één keer: na 3 dagen' },
  { value: '', label: 'niet' },
] as const

const fields = {
  version: reference({ label: 'Welke vragenlijst?' }),
  kind: oneOf({
    label: 'Wat voor enquête is het?',
    control: 'radio',
    options: [
      { value: 'yearly', label: surveyKindNames.yearly },
      { value: 'pulse', label: 'pulsmeting: een paar vragen op een vast moment' },
      { value: 'other', label: surveyKindNames.other },
    ],
  }),
  moment: {
    ...oneOf({
      label: 'Bij een pulsmeting: op welk moment?',
      options: [
        { value: '', label: 'geen pulsmeting' },
        ...pulseMoments.map((moment) => ({ value: moment, label: pulseMomentNames[moment] })),
      ],
    }),
    required: false,
  },
  title: text({ label: 'Hoe heet de enquête?', hint: 'Dit staat boven de brief.', max: 200, required: true }),
  purpose: longText({
    label: 'Waarom vraag je dit?',
    hint: 'Eén of twee zinnen, voor wie het invult.',
    max: 1000,
    rows: 3,
    required: true,
  }),
  schools: references({
    label: 'Op welke scholen?',
    hint: 'Kies je er geen, dan vraag je op alle scholen.',
    atMost: 500,
  }),
  years: someYears,
  opensOn: day({ label: 'Opent op' }),
  closesOn: day({ label: 'Laatste dag' }),
  minutes: wholeNumber({ label: 'Hoeveel minuten kost het?', min: 1, max: 60 }),
  blocks: oneOf({
    label: 'Hoeveel van de lijst krijgt iedereen?',
    hint: 'Een lange lijst kun je splitsen: iedereen krijgt de kern en een paar blokken. Alle vragen worden dan toch beantwoord.',
    options: [
      { value: 'all', label: 'de hele lijst' },
      { value: '1', label: 'de kern en één blok' },
      { value: '2', label: 'de kern en twee blokken' },
      { value: '3', label: 'de kern en drie blokken' },
    ],
  }),
  floor: wholeNumber({
    label: 'Vanaf hoeveel antwoorden toon je uitkomsten?',
    hint: 'Nooit minder dan vijf.',
    min: 5,
    max: 50,
  }),
  moderator: reference({
    label: 'Wie leest de open antwoorden eerst?',
    hint: 'Deze collega haalt eruit wat naar iemand wijst. Wie invult, leest vooraf deze naam.',
  }),
  remind: oneOf({ label: 'Herinneren wie nog niet heeft ingestuurd', options: rhythms }),
}

const inOrder = ({
  opensOn,
  closesOn,
  kind,
  moment,
}: {
  opensOn: string
  closesOn: string
  kind: string
  moment: string
}): Errors => ({
  ...(closesOn < opensOn ? { closesOn: 'De laatste dag ligt voor de eerste. Kies een latere dag.' } : {}),
  ...(kind === 'pulse' && moment === '' ? { moment: 'Kies bij welk moment deze pulsmeting hoort.' } : {}),
})

export const planForm = form(
  { ...fields, occurrence: unseen(optionalReference({ label: 'Moment in de cyclus' })), key: ownKey() },
  inOrder,
)
export const preparationForm = form({ ...fields, revision: revision() }, inOrder)
export const cancellationForm = form({
  because: text({ label: 'Waarom gaat het niet door?', max: 500, required: true }),
})

export const roomForm = form({ email: email({ label: 'E-mailadres waarop je bent uitgenodigd' }) })

/** The secret of a receipt, made with the page: 43 characters of base64url. */
export const receiptPattern = /^[A-Za-z0-9_-]{43}$/
const receipt: Field<string> = {
  label: '',
  control: 'hidden',
  required: false,
  attributes: {},
  schema: z.preprocess(
    (sent) => (Array.isArray(sent) ? sent[0] : sent),
    z.string('Laad deze pagina opnieuw.').regex(receiptPattern, 'Laad deze pagina opnieuw.'),
  ),
}
export const submissionForm = form({
  receipt,
  quotable: tick({ label: 'Mijn open antwoorden mogen zonder naam worden aangehaald' }),
})

export const languageForm = form({
  language: oneOf({
    label: 'Taal',
    options: [
      { value: 'nl', label: 'Nederlands' },
      { value: 'en', label: 'English' },
    ],
  }),
})
