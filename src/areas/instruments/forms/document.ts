import {
  type Body,
  type Fields,
  type Form,
  file,
  form,
  longText,
  oneOf,
  type Submission,
  type Upload,
} from '../../../platform/web/form.ts'
import type { InstrumentKind, ReadKind } from '../rules.ts'

/** In characters: more than any theme has, less than a form may carry. */
const longestPaste = 60_000

const kindOptions = [
  { value: 'conversation-framework', label: 'Een gesprekskader: waarborgen, subthema’s en genummerde items' },
  { value: 'scenario-theme', label: 'Een thema voor de scan: een tabel met vier fasen' },
] as const

/** Which kind of instrument a document is, or will be. */
export const kindField = oneOf({ label: 'Wat breng je in?', options: kindOptions, control: 'radio' })

const kinds: readonly { value: InstrumentKind; label: string }[] = [
  ...kindOptions,
  { value: 'questionnaire', label: 'Een vragenlijst voor een enquête' },
]

/** Which kind of instrument one begins without a document. */
export const kindForm = form({ kind: oneOf({ label: 'Wat maak je?', options: kinds, control: 'radio' }) })

/** In two forms on one page: whoever has no file that we can read pastes its text. The second asks the kind likewise. */
export const documentFields = {
  kind: kindField,
  file: file({
    label: 'Bestand',
    hint: 'Een Word-document (.docx), Excel-bestand (.xlsx), CSV, pdf of tekstbestand, van hooguit 10 MB. Een thema lezen we niet uit Excel of CSV.',
    accept: '.docx,.xlsx,.csv,.pdf,.txt',
  }),
  pastedKind: kindField,
  text: longText({
    label: 'De tekst',
    hint: 'Een gesprekskader: elk item op een eigen regel, met een nummer ervoor. Een thema: de hele tabel, met de namen van de fasen erbij.',
    max: longestPaste,
    required: true,
    rows: 8,
  }),
}

/** A document as it is brought: a file, or text that is kept as one; and what it is, when one has to say so. */
export type BroughtDocument = Upload & { kind: ReadKind }

const fileForm = form({ kind: kindField })
const pastedForm = form({ pastedKind: kindField, text: documentFields.text })

/** @param known the kind of instrument, when the document is its next version */
export const documentForm = (known: ReadKind | null): Form<BroughtDocument, Fields> => ({
  fields: documentFields,
  parse(body) {
    const said = known ? { ...body.texts, kind: [known], pastedKind: [known] } : body.texts
    const isPasted = body.texts.text !== undefined && !body.files.file
    const read = isPasted ? pasted({ ...body, texts: said }) : uploaded({ ...body, texts: said })
    return { ...read, typed: body.texts, files: body.files }
  },
})

function uploaded(body: Body): Submission<BroughtDocument> {
  const kept = { typed: body.texts, files: body.files }
  const brought = body.files.file
  const read = fileForm.parse(body)
  const none = { file: 'Kies eerst een bestand.' }
  if (!read.ok) return { ok: false, errors: { ...read.errors, ...(brought ? {} : none) }, ...kept }
  if (!brought) return { ok: false, errors: none, ...kept }
  return { ok: true, values: { ...brought, kind: read.values.kind }, ...kept }
}

function pasted(body: Body): Submission<BroughtDocument> {
  const read = pastedForm.parse(body)
  if (!read.ok) return read
  // As it was typed: the tabs and empty lines of a table say what is what.
  const bytes = new TextEncoder().encode(body.texts.text?.[0] ?? '')
  return { ...read, values: { name: 'Geplakte tekst.txt', bytes, kind: read.values.pastedKind } }
}
