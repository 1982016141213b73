import { z } from 'zod'
import type { Day } from '../clock.ts'
import { type Tx, withScope } from '../database/scope.ts'
import { startTask, TaskImpossible, type TaskKind } from '../tasks.ts'
import { type Answer, redirect } from '../web/answer.ts'
import { oneOf } from '../web/fields.ts'
import { form, type Submission } from '../web/form.ts'
import type { Request } from '../web/route.ts'
import { findTemplate } from './templates.ts'
import { type TextDocument, textDocumentDocx, textDocumentPdf } from './textDocument.ts'
import { UnusableTemplate } from './unusableTemplate.ts'

/** In which form a document comes; send it with `DocumentButtons` of ui. */
export const documentForm = form({
  format: oneOf({
    label: 'Vorm',
    options: [
      { value: 'pdf', label: 'PDF' },
      { value: 'docx', label: 'Word' },
    ],
  }),
})
type Format = 'pdf' | 'docx'

const documentInput = z.object({
  subject: z.guid(),
  part: z.guid().nullable().default(null),
  format: z.enum(['pdf', 'docx']),
})

/**
 * A kind of task that makes a document of text as PDF or Word, in the partnership's own template if there is one. Register
 * it in src/main.ts, and ask for it with `askForDocument`:
 *
 *     export const minutesTask = documentTask({
 *       kind: 'minutes',
 *       find: async (tx, meetingId, today) => (may they see it?) ? minutesDocument(…) : undefined,
 *       done: 'De notulen zijn klaar.',
 *       gone: 'Deze bijeenkomst is er niet (meer), of is niet voor jou bedoeld.',
 *     })
 *
 * @param find what the document says; undefined when there is no such subject for the person of this transaction. `part` is
 *   the part of the subject that was asked for, such as one school; null for all of it.
 */
export function documentTask(described: {
  kind: string
  find: (tx: Tx, subjectId: string, today: Day, part: string | null) => Promise<TextDocument | undefined>
  done: string
  gone: string
}): TaskKind {
  return {
    kind: described.kind,
    async run({ services, scope, today, input }) {
      const { subject, part, format } = documentInput.parse(input)
      const found = await withScope(
        services.database,
        scope,
        async (tx) => {
          const document = await described.find(tx, subject, today, part)
          return document && { document, template: format === 'docx' ? await findTemplate(tx, 'text') : undefined }
        },
        'read',
      )
      if (!found) throw new TaskImpossible(described.gone)
      const { document, template } = found
      const bytes = await fileOf(document, format, template?.bytes)
      return { file: { name: `${document.title}.${format}`, bytes }, message: described.done }
    },
  }
}

async function fileOf(document: TextDocument, format: Format, template?: Uint8Array): Promise<Uint8Array> {
  if (format === 'pdf') return textDocumentPdf(document)
  try {
    return await textDocumentDocx(document, template)
  } catch (error) {
    if (error instanceof UnusableTemplate)
      throw new TaskImpossible(`${error.message} Dat gaat over het eigen Word-sjabloon van jullie partnerschap.`)
    throw error
  }
}

type DocumentAsked = { kind: string; title: string; subject: string; part?: string | null; page: string }

type Asked = Pick<Request, 'tx' | 'services'> & { form: Submission<{ format: Format }> }

/**
 * Asks for a document, in a route with `documentForm`.
 * @param page where whoever chose no form goes back to
 * @returns the way to the page of its task
 */
export async function askForDocument(
  { tx, services, form: sent }: Asked,
  { kind, title, subject, part = null, page }: DocumentAsked,
): Promise<Answer> {
  if (!sent.ok) return redirect(page, 'Kies PDF of Word.')
  return redirect(
    await startTask(tx, services.jobs, { kind, title, input: { subject, part, format: sent.values.format } }),
  )
}
