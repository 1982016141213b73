import { z } from 'zod'
import { withScope } from '../../platform/database/scope.ts'
import { findFile } from '../../platform/files.ts'
import { TaskImpossible, type TaskKind } from '../../platform/tasks.ts'
import { beginInstrument, beginVersion } from './commands.ts'
import { unknownProvenance } from './draft.ts'
import { draftFromProposal } from './draftFromProposal.ts'
import { findDraftOfFile, findInstrument } from './queries.ts'
import { readSource, type Source, textsOf, themeOf, UnreadableDocument } from './reading/index.ts'
import { formerCriteria, shownVersion } from './rules.ts'

const input = z.object({
  fileId: z.guid(),
  /** The instrument that the document is the next version of; null for a new one. */
  instrumentId: z.guid().nullable(),
})

const draftPath = (instrumentId: string) => `/instruments/${instrumentId}/draft`

/** Where one can paste the text instead. */
const otherWay = (instrumentId: string | null) =>
  `${instrumentId ? `/instruments/${instrumentId}/document` : '/instruments/new'}#text`

/** Reads a document that somebody brought, and makes a draft of what it says. Running it twice makes one draft. */
export const readThemeTask: TaskKind = {
  kind: 'theme-reading',
  async run({ services: { database }, scope, input: asked, progress }) {
    const { fileId, instrumentId } = input.parse(asked)
    const found = await withScope(database, scope, async (tx) => ({
      file: await findFile(tx, fileId),
      earlier: await findDraftOfFile(tx, fileId),
    }))
    if (found.earlier) return { nextPath: draftPath(found.earlier.instrumentId) }
    if (!found.file) throw new TaskImpossible('Het document is er niet meer. Laad het opnieuw in.')
    await progress(1, 3)
    const source = await readable(instrumentId, () =>
      readSource(found.file?.bytes ?? new Uint8Array(), found.file?.name ?? ''),
    )
    await progress(2, 3)
    const proposal = await readable(instrumentId, () => themeOf(source))

    return withScope(database, scope, async (tx) => {
      const instrument = instrumentId ? await findInstrument(tx, instrumentId) : undefined
      const theme = instrument?.kind === 'scenario-theme' ? instrument : undefined
      const latest = instrument && shownVersion(instrument)
      const guarantee = latest?.kind === 'scenario-theme' ? latest.definition.guarantee : null
      const beginning = {
        ...draftFromProposal(proposal, textOf(source), theme && formerCriteria(theme), guarantee),
        provenance: unknownProvenance,
        sourceFileId: fileId,
      }
      if (!instrument) return readyAt(draftPath(await beginInstrument(tx, 'scenario-theme', beginning)))
      if ((await beginVersion(tx, instrument, beginning)) === 'has-draft')
        throw new TaskImpossible(
          'Er is al een concept van dit thema. Publiceer het of gooi het weg, en laad het document dan opnieuw in.',
          draftPath(instrument.id),
        )
      return readyAt(draftPath(instrument.id))
    })
  },
}

const readyAt = (nextPath: string) => ({
  nextPath,
  message:
    'Het document is gelezen. Leg het voorstel naast de bron en verbeter wat niet klopt; pas daarna publiceer je.',
})

/** What cannot be read is told in its own sentence, with the way to paste the text. */
async function readable<Value>(instrumentId: string | null, read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    throw error instanceof UnreadableDocument ? new TaskImpossible(error.message, otherWay(instrumentId)) : error
  }
}

/** The words of a source in reading order, a paragraph or cell per line; those that a line end broke off are whole again. */
function textOf({ blocks }: Source): string {
  return blocks
    .map((block) =>
      textsOf(block)
        .map((text) => text.replace(/\u00AD\s*/g, '').trim())
        .filter((text) => text !== '')
        .join('\n'),
    )
    .join('\n\n')
}
