import {
  day,
  type Errors,
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
  timeOfDay,
} from '../../platform/web/form.ts'
import { itemKeys } from '../dialogues/index.ts'

const occurrence: Field<string | null> = { ...optionalReference({ label: 'Moment in de cyclus' }), control: 'hidden' }

export const evaluationForm = form(
  {
    day: day({ label: 'Dag' }),
    from: timeOfDay({ label: 'Van' }),
    until: timeOfDay({ label: 'Tot' }),
    place: text({ label: 'Waar', hint: 'Een gebouw en een lokaal, of een school.', max: 300 }),
    goal: longText({
      label: 'Doel',
      hint: 'Wat willen jullie na dit gesprek weten, voor het volgende jaarplan van de school?',
      max: 1000,
    }),
    version: { ...reference({ label: 'Gesprekskader' }), control: 'hidden' },
    subthemes: itemKeys('Hele subthema’s'),
    items: itemKeys('Items'),
    facilitator: reference({ label: 'Wie leidt het gesprek?' }),
    guests: references({
      label: 'Wie nodig je verder uit?',
      hint: 'Een mentor hoort erbij: die ziet studenten elke week.',
      atMost: 60,
    }),
    occurrence,
  },
  ({ from, until }): Errors =>
    until > from ? {} : { until: 'Het gesprek is afgelopen voordat het begint. Kies een latere tijd.' },
)

export const developmentForm = form({
  partners: references({ label: 'Met welke directeuren?', atLeast: 1, atMost: 30 }),
  day: day({
    label: 'Wanneer is het, of was het?',
    hint: 'Een dag die voorbij is telt als gehouden.',
  }),
  occurrence,
  key: ownKey(),
})

export const hrmForm = form({
  leader: optionalReference({
    label: 'Met wie praat je?',
    hint: 'Staat die persoon er niet bij, laat het dan leeg.',
  }),
  day: day({
    label: 'Wanneer is het, of was het?',
    hint: 'Een dag die voorbij is telt als gehouden.',
  }),
  occurrence,
})

export const holdingForm = form({
  heldOn: day({ label: 'Op welke dag was het?' }),
  revision: revision(),
})

export const sharingForm = form(
  {
    shared: longText({
      label: 'Wat wil je delen over je professionalisering?',
      hint: 'Bijvoorbeeld waarin je geschoold wilt worden, of wat je anderen kunt leren. Leeg laten mag.',
      max: 4000,
      rows: 6,
    }),
    sharedWith: oneOf({
      label: 'Wie mogen dit lezen?',
      control: 'radio',
      options: [
        { value: 'nobody', label: 'Niemand: ik deel niets' },
        { value: 'leader', label: 'Degene met wie ik sprak' },
        { value: 'coordinators', label: 'Ook wie coördineert' },
      ],
    }),
    revision: revision(),
  },
  ({ shared, sharedWith }): Errors => {
    if (sharedWith !== 'nobody' && shared === '')
      return { shared: 'Schrijf op wat je wilt delen, of kies dat je niets deelt.' }
    return {}
  },
)

export const removalForm = form({ revision: revision() })
