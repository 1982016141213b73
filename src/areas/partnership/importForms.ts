import { z } from 'zod'
import { type Field, file, form, hidden, text } from '../../platform/web/form.ts'
import { sheetLimits } from './importing/index.ts'

const megabytes = sheetLimits.bytes / 1024 / 1024

/** Sending in a list. */
export const listForm = form({
  list: file({
    label: 'Bestand met de lijst',
    hint: `CSV of Excel (.xlsx), hooguit ${megabytes} MB. Van een werkmap lezen we het eerste tabblad.`,
    accept: '.csv,.txt,.xlsx',
  }),
})

/** More boards than there are in the country. */
const mostBoards = 2_000

/** Boards by their number at the ministry. */
const boards: Field<string[]> = {
  label: 'Welke besturen doen mee?',
  control: 'checkboxes',
  required: true,
  attributes: {},
  schema: z.preprocess(
    (value) => (Array.isArray(value) ? [...new Set(value)] : []),
    z.array(z.string().regex(/^\d{5}$/, 'Kies besturen uit de lijst.')).max(mostBoards),
  ),
}

/** Choosing boards from a list that holds many. */
export const boardsForm = form({
  search: text({ label: 'Zoek een bestuur', hint: 'Een deel van de naam, of het nummer.', max: 100 }),
  board: boards,
})

/** Agreeing to a plan: `seen` is its mark. */
export const confirmationForm = form({ seen: hidden(100) })
