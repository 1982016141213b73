import { type Fields, type Form, file, form, longText, oneOf } from '../../../platform/web/form.ts'

/** In characters: more than any theme has, less than a form may carry. */
const longestPaste = 60_000

/** In two forms on one page: whoever has no file that we can read pastes its text. */
export const documentFields = {
  file: file({
    label: 'Bestand',
    hint: 'Een Word-document (.docx), een pdf of een tekstbestand, van hooguit 10 MB.',
    accept: '.docx,.pdf,.txt',
  }),
  text: longText({
    label: 'De tekst van de tabel',
    hint: 'Kopieer in Word of in de pdf de hele tabel, met de namen van de fasen erbij, en plak haar hier.',
    max: longestPaste,
    required: true,
    rows: 8,
  }),
}

/** A document as it is brought: a file, or text that is kept as one. */
export type BroughtDocument = { name: string; bytes: Uint8Array }

const pastedForm = form({ text: documentFields.text })

export const documentForm: Form<BroughtDocument, Fields> = {
  fields: documentFields,
  parse(body) {
    const kept = { typed: body.texts, files: body.files }
    const brought = body.files.file
    if (brought) return { ok: true, values: brought, ...kept }
    if (body.texts.text === undefined) return { ok: false, errors: { file: 'Kies eerst een bestand.' }, ...kept }
    const pasted = pastedForm.parse(body)
    if (!pasted.ok) return pasted
    const values = { name: 'Geplakte tekst.txt', bytes: new TextEncoder().encode(body.texts.text[0] ?? '') }
    return { ok: true, values, ...kept }
  },
}

/** Which kind of instrument it is, or will be. */
export const kindField = oneOf({
  label: 'Wat breng je in?',
  options: [
    { value: 'conversation-framework', label: 'Een gesprekskader: waarborgen, subthema’s en genummerde items' },
    { value: 'scenario-theme', label: 'Een thema voor de scan: een tabel met vier fasen' },
  ],
  control: 'radio',
})

export const kindForm = form({ kind: kindField })
