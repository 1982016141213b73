import { z } from 'zod'
import {
  changedText,
  day,
  type Errors,
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
  timeOfDay,
  unseen,
} from '../../platform/web/form.ts'
import { longestFinding, longestNote, longestQuestion, mostGuests, mostQuestions } from './rules.ts'

const moment = {
  title: text({ label: 'Hoe heet het gesprek?', max: 200, required: true }),
  day: day({ label: 'Dag' }),
  from: timeOfDay({ label: 'Van' }),
  until: timeOfDay({ label: 'Tot' }),
  place: text({ label: 'Waar', hint: 'Een gebouw en een lokaal, of online.', max: 300 }),
  host: reference({
    label: 'Wie leidt het gesprek?',
    hint: 'Alleen deze collega ziet de notities en schrijft de opbrengsten.',
  }),
}

const inOrder = ({ from, until }: { from: string; until: string }): Errors =>
  until > from ? {} : { until: 'Het gesprek is afgelopen voordat het begint. Kies een latere tijd.' }

export const planForm = form(
  {
    audience: oneOf({
      label: 'Met wie is het gesprek?',
      control: 'radio',
      options: [
        { value: 'students', label: 'Aankomende leraren' },
        { value: 'schools', label: 'Mensen van een groep scholen' },
      ],
    }),
    ...moment,
    schools: references({
      label: 'Over welke scholen gaat het?',
      hint: 'Bij aankomende leraren mag je dit leeg laten: dan gaat het over alle scholen die je coördineert.',
      atMost: 500,
    }),
    version: reference({ label: 'Uit welk gesprekskader kies je vragen?' }),
    occurrence: unseen(optionalReference({ label: 'Moment in de cyclus' })),
    key: ownKey(),
  },
  inOrder,
)

export const preparationForm = form({ ...moment, revision: revision() }, inOrder)

export const cancellationForm = form({
  because: text({ label: 'Waarom gaat het niet door?', max: 500, required: true }),
})

const guarantee = oneOf({
  label: 'Bij welke waarborg hoort het?',
  options: [
    { value: '1', label: '1 Lerende leraar' },
    { value: '2', label: '2 Leeromgeving' },
    { value: '3', label: '3 Organisatie' },
    { value: '4', label: '4 Kwaliteitscultuur' },
  ],
})
const question = longText({
  label: 'Vraag',
  hint: 'In woorden die je deelnemers zelf gebruiken.',
  max: longestQuestion,
  rows: 3,
  required: true,
})
export const itemsForm = form({
  items: {
    ...references({ label: 'Items' }),
    schema: z.preprocess(
      (sent) => (Array.isArray(sent) ? [...new Set(sent)] : []),
      z
        .array(z.string().max(80, 'Kies uit de lijst.'))
        .min(1, 'Kies minstens één item.')
        .max(mostQuestions, `Kies hooguit ${mostQuestions} items.`),
    ),
  },
})
export const newQuestionForm = form({ text: question, guarantee, key: ownKey() })
export const questionForm = form({ text: question, guarantee, revision: revision() })
export const orderForm = form({
  direction: oneOf({
    label: 'Richting',
    options: [
      { value: 'up', label: 'Omhoog' },
      { value: 'down', label: 'Omlaag' },
    ],
  }),
})

export const guestsForm = form({
  people: references({ label: 'Wie nodig je uit?', atLeast: 1, atMost: mostGuests }),
})

export const answerForm = form({
  reply: oneOf({
    label: 'Kom je?',
    options: [
      { value: 'accepted', label: 'Ja, ik kom' },
      { value: 'declined', label: 'Nee, ik kan niet' },
    ],
  }),
})

/** `base` is the note that whoever writes had in front of them. */
export const noteForm = form({
  text: { ...changedText({ label: 'Notities', max: longestNote, rows: 4 }) },
  base: unseen(longText({ label: 'Notities', max: longestNote })),
})

export const presenceForm = form({ present: references({ label: 'Wie waren er?', atMost: mostGuests }) })

export const findingText = longText({
  label: 'Opbrengst',
  hint: 'Zonder namen, en zo dat niemand te herkennen is.',
  max: longestFinding,
  rows: 2,
  required: true,
})
export const newFindingForm = form({ text: findingText, key: ownKey() })
export const findingForm = form({ text: findingText, revision: revision() })

export const checkingForm = form({
  checkUntil: day({ label: 'Tot en met wanneer kunnen de deelnemers reageren?' }),
})

export const checkForm = form(
  {
    recognised: oneOf({
      label: 'Herken je dit?',
      options: [
        { value: 'yes', label: 'Dit herken ik' },
        { value: 'no', label: 'Dit klopt niet' },
      ],
    }),
    objection: longText({ label: 'Wat klopt er niet, of wat mist er?', max: 1000, rows: 3 }),
  },
  ({ recognised, objection }): Errors =>
    recognised === 'no' && objection === '' ? { objection: 'Schrijf op wat er niet klopt.' } : {},
)

export const responseText = longText({ label: 'Wat je ermee deed, of waarom niet', max: 1000, rows: 2 })
export const responseForm = form(
  {
    text: findingText,
    answer: responseText,
    dropped: tick({ label: 'Laat deze opbrengst weg' }),
    revision: revision(),
  },
  ({ answer, dropped }): Errors =>
    dropped && answer === '' ? { answer: 'Schrijf kort op waarom je haar weglaat.' } : {},
)
