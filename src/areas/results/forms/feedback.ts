import { form, longText, ownKey, revision } from '../../../platform/web/form.ts'

/** Lengths in characters, as in the database. */
export const feedbackMost = 1000

const words = {
  youSaid: longText({
    label: 'Jullie zeiden …',
    hint: 'Eén ding, in gewone woorden.',
    max: feedbackMost,
    required: true,
  }),
  weDo: longText({
    label: 'Wij doen …',
    hint: 'Wat er gebeurt, of waarom het niet kan. Geen namen.',
    max: feedbackMost,
    required: true,
  }),
}

export const addFeedbackForm = form({ ...words, key: ownKey() })
export const changeFeedbackForm = form({ ...words, revision: revision() })
