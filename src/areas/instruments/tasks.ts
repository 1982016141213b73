import { z } from 'zod'
import { type Tx, withScope } from '../../platform/database/scope.ts'
import { findFile } from '../../platform/files.ts'
import { TaskImpossible, type TaskKind } from '../../platform/tasks.ts'
import type { Upload } from '../../platform/web/form.ts'
import { type Beginning, beginInstrument, beginVersion } from './commands.ts'
import { unknownProvenance } from './draft.ts'
import { draftFromProposal } from './draftFromProposal.ts'
import { frameworkFromProposal } from './frameworkFromProposal.ts'
import { thisOf } from './kindWords.ts'
import { findDraftOfFile, findInstrument } from './queries.ts'
import {
  frameworkOf,
  readFrameworkSource,
  readSource,
  type Source,
  textsOf,
  themeOf,
  UnreadableDocument,
} from './reading/index.ts'
import { formerCriteria, formerItems, formerSubthemes, type Instrument, type ReadKind, shownVersion } from './rules.ts'

const input = z.object({
  fileId: z.guid(),
  /** The instrument that the document is the next version of; null for a new one. */
  instrumentId: z.guid().nullable(),
})

const draftPath = (instrumentId: string) => `/instruments/${instrumentId}/draft`

/** Where one can paste the text instead. */
const otherWay = (kind: ReadKind, instrumentId: string | null) =>
  `${instrumentId ? `/instruments/${instrumentId}/document` : `/instruments/new?kind=${kind}`}#text`

/** What a kind of instrument makes of a document. @param earlier the instrument that it is the next version of */
type Reader = {
  kind: ReadKind
  source: (bytes: Uint8Array, fileName: string) => Promise<Source>
  draft: (source: Source, earlier: Instrument | undefined) => Pick<Beginning, 'definition' | 'reading'>
}

/** Reads a document that somebody brought, and makes a draft of what it says. Running it twice makes one draft. */
function readingTask(name: string, reader: Reader): TaskKind {
  return {
    kind: name,
    async run({ services: { database }, scope, input: asked, progress }) {
      const { fileId, instrumentId } = input.parse(asked)
      const found = await withScope(database, scope, async (tx) => ({
        file: await findFile(tx, fileId),
        earlier: await findDraftOfFile(tx, fileId),
        instrument: instrumentId ? await findInstrument(tx, instrumentId) : undefined,
      }))
      if (found.earlier) return { nextPath: draftPath(found.earlier.instrumentId) }
      if (!found.file) throw new TaskImpossible('Het document is er niet meer. Laad het opnieuw in.')
      await progress(1, 3)
      const document: Upload = found.file
      const read = await readable(otherWay(reader.kind, instrumentId), async () => {
        const source = await reader.source(document.bytes, document.name)
        await progress(2, 3)
        return reader.draft(source, found.instrument)
      })
      const beginning = { ...read, provenance: unknownProvenance, sourceFileId: fileId }
      return withScope(database, scope, (tx) => begin(tx, reader.kind, instrumentId, beginning))
    },
  }
}

async function begin(tx: Tx, kind: ReadKind, instrumentId: string | null, beginning: Beginning) {
  const instrument = instrumentId ? await findInstrument(tx, instrumentId) : undefined
  if (!instrument) return readyAt(draftPath(await beginInstrument(tx, kind, beginning)))
  if ((await beginVersion(tx, instrument, beginning)) === 'has-draft')
    throw new TaskImpossible(
      `Er is al een concept van ${thisOf[kind]}. Publiceer het of gooi het weg, en laad het document dan opnieuw in.`,
      draftPath(instrument.id),
    )
  return readyAt(draftPath(instrument.id))
}

export const readThemeTask = readingTask('theme-reading', {
  kind: 'scenario-theme',
  source: readSource,
  draft(source, earlier) {
    const theme = earlier?.kind === 'scenario-theme' ? earlier : undefined
    const latest = theme && shownVersion(theme)
    const guarantee = latest?.kind === 'scenario-theme' ? latest.definition.guarantee : null
    return draftFromProposal(themeOf(source), textOf(source), theme && formerCriteria(theme), guarantee)
  },
})

export const readFrameworkTask = readingTask('framework-reading', {
  kind: 'conversation-framework',
  source: readFrameworkSource,
  draft(source, earlier) {
    const framework = earlier?.kind === 'conversation-framework' ? earlier : undefined
    const former = framework && { items: formerItems(framework), subthemes: formerSubthemes(framework) }
    return frameworkFromProposal(frameworkOf(source), textOf(source), former)
  },
})

/** The task that reads a document of a kind of instrument. */
export const readingTaskOf: Record<ReadKind, TaskKind> = {
  'scenario-theme': readThemeTask,
  'conversation-framework': readFrameworkTask,
}

const readyAt = (nextPath: string) => ({
  nextPath,
  message:
    'Het document is gelezen. Leg het voorstel naast de bron en verbeter wat niet klopt; pas daarna publiceer je.',
})

/** What cannot be read is told in its own sentence. @param retryPath where one can paste the text */
async function readable<Value>(retryPath: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    throw error instanceof UnreadableDocument ? new TaskImpossible(error.message, retryPath) : error
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
