import { z } from 'zod'
import {
  day,
  type Field,
  form,
  longText,
  oneOf,
  optionalDay,
  optionalReference,
  reference,
  revision,
  text,
} from '../../platform/web/form.ts'
import { type CommitmentKind, commitmentKindNames, type Outcome, outcomeNames } from './rules.ts'

/** One of the four guarantees, or none. */
const guarantee: Field<number | null> = {
  label: 'Waarborg',
  control: 'select',
  required: false,
  attributes: {},
  options: [1, 2, 3, 4].map((number) => ({ value: String(number), label: `Waarborg ${number}` })),
  schema: z.preprocess(
    (value) => (Array.isArray(value) && value[0] ? Number(value[0]) : null),
    z.literal([1, 2, 3, 4], 'Waarborg: kies er een, of laat het leeg.').nullable(),
  ),
}

/** What a list of actions is narrowed down to. */
export const actionFilterForm = form({
  person: optionalReference({ label: 'Wie' }),
  school: optionalReference({ label: 'School' }),
  body: optionalReference({ label: 'Overleg' }),
  guarantee,
  show: oneOf({
    label: 'Stand',
    options: [
      { value: 'open', label: 'nog te doen' },
      { value: 'settled', label: 'afgerond' },
      { value: 'all', label: 'allemaal' },
    ],
  }),
})

const line = text({
  label: 'In één zin',
  hint: 'Wat bracht het? Of waarom nog niet, of niet meer?',
  max: 500,
})

const outcomeOptions = <Offered extends Outcome>(outcomes: readonly Offered[]) =>
  outcomes.map((value) => ({ value, label: outcomeNames[value] }))

/** How an action went; what stays open gets a new day or a reason. */
export const outcomeForm = form({
  outcome: oneOf({
    label: 'Hoe ging het?',
    control: 'radio',
    options: outcomeOptions(['works', 'not-yet', 'stopped', 'done']),
  }),
  line,
  dueOn: optionalDay({ label: 'Nieuwe dag, als het nog niet klaar is' }),
  revision: revision(),
})

export const dueDayForm = form({
  dueOn: day({ label: 'Nieuwe dag' }),
  line: text({ label: 'Waarom wordt het later?', max: 500, required: true }),
  revision: revision(),
})

export const beginForm = form({ revision: revision() })

export const reopeningForm = form({
  dueOn: optionalDay({ label: 'Nieuwe dag' }),
  line: text({ label: 'Waarom is het toch nog niet klaar?', max: 500 }),
  revision: revision(),
})

/** A vervolgactie that is agreed at a table. */
export const agreedForm = form({
  what: text({ label: 'Wat gaan we doen?', max: 500, required: true }),
  owner: reference({ label: 'Wie doet het?' }),
  dueOn: day({ label: 'Uiterlijk' }),
  guarantee,
})

const kinds: readonly CommitmentKind[] = ['going-to', 'want-to']

export const commitmentForm = form({
  kind: oneOf({
    label: 'Ik ga of ik wil',
    control: 'radio',
    options: kinds.map((value) => ({ value, label: `${commitmentKindNames[value]} …` })),
  }),
  text: text({
    label: 'Wat?',
    hint: 'In je eigen woorden. Alleen jij ziet dit, tot je het deelt.',
    max: 500,
    required: true,
  }),
})

export const changedCommitmentForm = form({ ...commitmentForm.fields, revision: revision() })

export const commitmentOutcomeForm = form({
  outcome: oneOf({
    label: 'Wat werd ervan?',
    control: 'radio',
    options: outcomeOptions(['works', 'not-yet', 'stopped']),
  }),
  line: longText({ label: 'In een paar woorden', max: 2000, rows: 2 }),
  revision: revision(),
})
