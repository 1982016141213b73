import type { Day } from '../../platform/clock.ts'
import {
  day,
  type Errors,
  type Field,
  file,
  form,
  longText,
  oneOf,
  optionalDay,
  optionalReference,
  ownKey,
  reference,
  references,
  revision,
  text,
  unseen,
} from '../../platform/web/form.ts'

export const beginForm = form(
  {
    school: optionalReference({
      label: 'Welke school?',
      hint: 'Scholen die al bekend zijn en nog niet opleiden. Staat zij er niet bij, vul dan hieronder haar naam in.',
    }),
    name: text({ label: 'Naam van de school', max: 200 }),
    place: text({ label: 'Plaats', max: 100 }),
    board: optionalReference({ label: 'Bestuur' }),
    occurrence: unseen(optionalReference({ label: 'Moment in de cyclus' })),
    /** Made with the page: the same form sent twice begins once. */
    key: ownKey(),
  },
  ({ school, name }): Errors => {
    if (school !== null && name !== '')
      return { name: 'Kies een school uit de lijst, of vul een naam in: niet allebei.' }
    return school === null && name === ''
      ? { school: 'Kies een school uit de lijst, of vul de naam van de school in.' }
      : {}
  },
)

const document: Field<undefined> = {
  ...file({ label: 'Document', hint: 'Een verslag of notitie, hooguit 10 MB.' }),
  required: false,
}

const attendees = references({
  label: 'Wie waren erbij?',
  hint: 'Was er iemand die hier niet bij staat? Noem die dan in het verslag.',
  atMost: 60,
})

const account = (asked: { label: string; hint: string }) => ({
  takenOn: day({ label: 'Wanneer was het?' }),
  attendees,
  notes: longText({ ...asked, max: 8000, rows: 6 }),
  document,
  revision: revision(),
})

export const exploringForm = form({
  ...account({ label: 'Wat is er besproken?', hint: 'Wat wil de school, wat is er al, en waar zitten vragen?' }),
  profile: longText({
    label: 'Profiel van de school',
    hint: 'Waar staat zij om bekend, en wat kan een student hier leren? In haar eigen woorden.',
    max: 4000,
    rows: 4,
  }),
  perspective: longText({
    label: 'Professioneel perspectief',
    hint: 'Wat wil het team zelf leren en bijdragen als het samen opleidt?',
    max: 4000,
    rows: 4,
  }),
})

export const scanForm = form({
  ...account({
    label: 'Wat zegt de scan over het draagvlak?',
    hint: 'Het bestuur leest dit bij het besluit. De keuzes van mensen staan hier niet in.',
  }),
  takenOn: day({ label: 'Wanneer sprak het team over de scan?' }),
  scan: reference({ label: 'Welke scan?' }),
})

export const adjustmentForm = form(
  account({
    label: 'Wat is er afgestemd?',
    hint: 'Wat vraagt dit van de school en van het bestuur, en wat is het advies?',
  }),
)

export const decisionForm = form(
  {
    decision: oneOf({
      label: 'Wat besluit het bestuur?',
      control: 'radio',
      options: [
        { value: 'go', label: 'Go: deze school kan beginnen' },
        { value: 'no-go', label: 'No-go: nu nog niet' },
      ],
    }),
    reasons: longText({ label: 'Waarom?', hint: 'De school leest dit.', max: 4000, rows: 4, required: true }),
    startOn: optionalDay({ label: 'Bij een go: vanaf welke dag?' }),
    conditions: longText({
      label: 'Bij een no-go: wat zou er een go van maken?',
      hint: 'Zo concreet dat de school ermee verder kan.',
      max: 4000,
      rows: 3,
    }),
    ...account({ label: 'Toelichting', hint: 'Wat hoort er nog bij, bijvoorbeeld een afspraak met de school?' }),
    takenOn: day({ label: 'Wanneer is het besluit genomen?' }),
  },
  ({ decision, startOn, conditions }): Errors => {
    if (decision === 'go') return startOn === null ? { startOn: 'Kies de dag waarop de school kan beginnen.' } : {}
    return conditions === '' ? { conditions: 'Schrijf op wat er een go van zou maken.' } : {}
  },
)

export const startForm = form({
  startOn: day({ label: 'De school begint op' }),
  ...account({ label: 'Wat is er voor de start afgesproken?', hint: 'Bijvoorbeeld wie schoolopleider wordt.' }),
  takenOn: day({ label: 'Wanneer is dit afgesproken?' }),
})

export const reasonForm = form({
  because: longText({ label: 'Waarom?', max: 1000, required: true }),
  revision: revision(),
})

/** What cannot have happened yet. */
export const notYet = (takenOn: Day, today: Day): Errors =>
  takenOn > today ? { takenOn: 'Deze dag komt nog. Kies de dag waarop het was.' } : {}
