import { z } from 'zod'
import { withScope } from '../../../platform/database/scope.ts'
import { findFile } from '../../../platform/files.ts'
import { TaskImpossible, type TaskKind } from '../../../platform/tasks.ts'
import { beginInstrument } from '../commands.ts'
import { unknownProvenance } from '../draft.ts'
import { findDraftOfFile } from '../queries.ts'
import { UnreadableDocument } from '../reading/index.ts'
import { type ReadQuestionnaire, readLimeSurvey } from '../reading/limesurvey/readLimeSurvey.ts'

const input = z.object({ fileId: z.guid() })

/** Where a survey structure is brought in. */
export const limeSurveyPath = '/instruments/limesurvey'

/** Where one sees what of it came along. */
export const limeSurveyReadingPath = (instrumentId: string) => `/instruments/${instrumentId}/limesurvey`

/** Reads a survey structure of LimeSurvey, and begins a questionnaire with it. Running it twice begins one. */
export const readLimeSurveyTask: TaskKind = {
  kind: 'limesurvey-reading',
  async run({ services: { database }, scope, input: asked }) {
    const { fileId } = input.parse(asked)
    const found = await withScope(database, scope, async (tx) => ({
      file: await findFile(tx, fileId),
      earlier: await findDraftOfFile(tx, fileId),
    }))
    if (found.earlier) return { nextPath: limeSurveyReadingPath(found.earlier.instrumentId) }
    if (!found.file) throw new TaskImpossible('Het bestand is er niet meer. Laad het opnieuw in.', limeSurveyPath)
    const read = await readable(() => readLimeSurvey(found.file?.bytes ?? new Uint8Array(), found.file?.name ?? ''))
    const { title, intro, sections } = read
    const beginning = {
      definition: { title, ...(intro ? { intro } : {}), sections },
      provenance: unknownProvenance,
      sourceFileId: fileId,
    }
    const instrumentId = await withScope(database, scope, (tx) => beginInstrument(tx, 'questionnaire', beginning))
    return { nextPath: limeSurveyReadingPath(instrumentId), message: 'De enquête is gelezen. Kijk wat er meekwam.' }
  },
}

async function readable(read: () => Promise<ReadQuestionnaire>): Promise<ReadQuestionnaire> {
  try {
    return await read()
  } catch (error) {
    throw error instanceof UnreadableDocument ? new TaskImpossible(error.message, limeSurveyPath) : error
  }
}
