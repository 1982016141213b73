import { day, type Fields, type Form, file, form, ownKey, reference, text } from '../../../platform/web/form.ts'
import { answerSheetLimits } from '../importing/answerSheet.ts'

const megabytes = answerSheetLimits.bytes / 1024 / 1024

/** Bringing in what people answered to a survey that was held elsewhere. */
export const earlierForm = form({
  answers: file({
    label: 'Het bestand met de antwoorden',
    hint: `CSV of Excel (.xlsx) uit LimeSurvey, Microsoft Forms of Qualtrics, hooguit ${megabytes} MB: één regel per persoon.`,
    accept: '.csv,.txt,.xlsx',
  }),
  version: reference({
    label: 'Met welke vragenlijst vergelijk je?',
    hint: 'Kies de vragenlijst die jullie nu gebruiken. Daarmee begint de vergelijking over de jaren.',
  }),
  title: text({ label: 'Hoe heette de enquête?', max: 200, required: true }),
  heldOn: day({ label: 'Wanneer was de laatste dag?', hint: 'Daaruit volgt het schooljaar.' }),
  key: ownKey(),
})

/** What was typed on a page whose fields depend on the file. */
export type Typed = Readonly<Record<string, readonly string[]>>

export const typedForm: Form<Typed, Fields> = {
  fields: {},
  parse: (body) => ({ ok: true, values: body.texts, typed: body.texts, files: body.files }),
}
