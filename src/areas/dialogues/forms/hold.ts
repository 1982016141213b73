import {
  changedText,
  form,
  hidden,
  longText,
  oneOf,
  optionalDay,
  optionalReference,
  reference,
  references,
  revision,
  text,
  tick,
  wholeNumber,
} from '../../../platform/web/form.ts'
import { longestAction, longestCommitment, longestText } from '../rules.ts'

/** Codes are read from a wall: in whichever case, with spaces. */
export const codeForm = form({
  code: text({
    label: 'Code',
    hint: 'Zes tekens. Je ziet ze op het scherm in de zaal.',
    max: 20,
    required: true,
    autocomplete: 'off',
  }),
})

export const guestForm = form({
  guestName: text({ label: 'Je naam', max: 80, required: true, autocomplete: 'name' }),
})

export const findingFields = {
  text: changedText({ label: 'Wat vinden we?', max: longestText, rows: 2 }),
  evidence: changedText({ label: 'Waaruit blijkt dat?', max: longestText, rows: 1 }),
  assurance: changedText({ label: 'Hoe is het geborgd?', max: longestText, rows: 1 }),
}

/** `base` is the revision that whoever writes had in front of them. */
export const findingForm = form({ item: hidden(80), base: revision(), ...findingFields })

export const actionFields = {
  what: longText({ label: 'Wat gaan we doen?', max: longestAction, rows: 1 }),
  owner: optionalReference({ label: 'Wie?' }),
  dueOn: optionalDay({ label: 'Wanneer klaar?' }),
}

/** `base` is the text that whoever writes had in front of them. */
export const proposedActionForm = form({
  finding: reference({ label: 'Opbrengst' }),
  base: hidden(longestAction),
  ...actionFields,
})

export const commitmentForm = form({
  kind: oneOf({
    label: 'Soort',
    options: [
      { value: 'going-to', label: 'Ik ga' },
      { value: 'want-to', label: 'Ik wil' },
    ],
  }),
  item: hidden(80),
  base: hidden(longestCommitment),
  text: longText({ label: 'Voornemen', max: longestCommitment, rows: 1 }),
})

export const moveForm = form({ group: wholeNumber({ label: 'Groep', min: 1, max: 100 }) })

export const extensionForm = form({ minutes: wholeNumber({ label: 'Minuten erbij', min: 1, max: 60 }) })

export const sharingForm = form({ shared: tick({ label: 'Velen delen dit' }) })

const chosenFindings = references({ label: 'Opbrengsten', atLeast: 2, atMost: 100 })

/** Which findings to merge: the first step, in which one chooses them. */
export const mergeChoiceForm = form({ findings: chosenFindings })

const plenaryFields = {
  text: longText({ label: 'Opbrengst', max: longestText, rows: 3, required: true }),
  evidence: longText({ label: 'Waaruit blijkt dat?', max: longestText, rows: 2 }),
  assurance: longText({ label: 'Hoe is het geborgd?', max: longestText, rows: 2 }),
}

export const mergeForm = form({ findings: chosenFindings, ...plenaryFields })

/** A finding of the plenary round, or a correction of one: `base` is the revision that the page showed. */
export const plenaryFindingForm = form({ item: hidden(80), base: revision(), ...plenaryFields })
