import { z } from 'zod'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { isUuid } from '../../../platform/uuid.ts'
import type { AnswerSheet, Program } from '../importing/answerSheet.ts'
import type { Place, Readings } from '../importing/readings.ts'
import type { Target } from '../importing/targets.ts'

/** The answers to an earlier survey, on their way to being counted. */
export type EarlierSheet = AnswerSheet & {
  id: string
  versionId: string
  title: string
  heldOn: Day
  /** As many as there are columns. */
  targets: Target[]
  readings: Readings
  revision: number
}

/** One of them in a list. */
export type WaitingSheet = Pick<EarlierSheet, 'id' | 'title' | 'heldOn'>

const KeptTarget = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('question'), question: z.string() }),
  z.strictObject({ is: z.literal('option'), question: z.string(), option: z.string() }),
  z.strictObject({ is: z.literal('place'), question: z.string(), place: z.number() }),
  z.strictObject({ is: z.literal('ranked'), question: z.string(), option: z.string() }),
  z.strictObject({ is: z.literal('group'), group: z.enum(['school', 'institute', 'year']) }),
  z.strictObject({ is: z.literal('nothing') }),
])

const Kept = z.object({
  columns: z.array(z.object({ code: z.string().nullable(), text: z.string(), part: z.string().nullable() })),
  rows: z.array(z.array(z.string())),
  dropped: z.array(z.object({ name: z.string(), kind: z.enum(['name', 'address', 'number', 'time', 'computer']) })),
  targets: z.array(KeptTarget),
  readings: z.record(z.string(), z.record(z.string(), z.string())),
})

/** One that this person brought; of somebody else there is none. */
export async function findEarlierSheet(tx: Tx, id: string): Promise<EarlierSheet | undefined> {
  if (!isUuid(id)) return undefined
  const found = await ownSheets(tx)
    .where('id', '=', id)
    .select([
      'id',
      'versionId',
      'title',
      'heldOn',
      'program',
      'columns',
      'rows',
      'dropped',
      'targets',
      'readings',
      'revision',
    ])
    .$narrowType<{ program: Program }>()
    .executeTakeFirst()
  return found && { ...found, ...Kept.parse(found) }
}

/** What this person brought and did not count yet, the latest first. */
export async function findWaitingSheets(tx: Tx): Promise<WaitingSheet[]> {
  return ownSheets(tx).select(['id', 'title', 'heldOn']).orderBy('heldOn', 'desc').orderBy('id').execute()
}

function ownSheets({ db, scope }: Tx) {
  return db
    .selectFrom('earlierSheet')
    .where('partnershipId', '=', scope.partnershipId)
    .where('madeBy', '=', scope.personId)
}

/** Whether a sheet became a survey already. */
export async function isEarlierSurvey({ db, scope }: Tx, id: string): Promise<boolean> {
  if (!isUuid(id)) return false
  const found = await db
    .selectFrom('survey')
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .where('kind', '=', 'earlier')
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}

/** The schools and institutes that answers can be of, by name; of schools with their code at the ministry. */
export async function findAnswerPlaces({ db, scope }: Tx): Promise<Place[]> {
  const found = await db
    .selectFrom('organisation')
    .where('partnershipId', '=', scope.partnershipId)
    .where('kind', 'in', ['school', 'institute'])
    .orderBy('name')
    .orderBy('id')
    .select(['id', 'kind', 'name', 'brin', 'locationCode'])
    .$narrowType<{ kind: Place['kind'] }>()
    .execute()
  return found.map(({ id, kind, name, brin, locationCode }) => ({
    id,
    kind,
    name,
    code: brin && locationCode ? `${brin}${locationCode}` : null,
  }))
}
