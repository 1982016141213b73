import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { type AnyTx, type Given, standingQuery } from '../../../platform/database/standingQuery.ts'
import { findDefinitions, type ThemeDefinition } from '../../instruments/index.ts'
import type { ScanState } from '../rules.ts'

export type School = { schoolId: string; schoolName: string; boardId: string | null; place: string | null }

export type Occasion = 'before-start' | 'baseline' | 'four-yearly' | 'in-between'

/** One scan of one school, as one person looks at it. */
export type Scan = School & {
  id: string
  boardName: string | null
  occasion: Occasion
  schoolYear: number
  facilitatorId: string
  facilitatorName: string
  opensOn: Day
  closesOn: Day
  talkOn: Day
  ambitionYear: number
  state: ScanState
  /** How many take part, and how many of them answered every criterion. */
  participants: number
  finished: number
  /** Whether this person takes part, and has answered everything. */
  takesPart: boolean
  hasFinished: boolean
}

/** A theme of a scan: the version of the instrument that its answers belong to. */
export type ScanTheme = { versionId: string; instrumentId: string; definition: ThemeDefinition }

function scans(tx: AnyTx) {
  return tx.db
    .selectFrom('scan')
    .innerJoin('organisation as school', (join) =>
      join.onRef('school.partnershipId', '=', 'scan.partnershipId').onRef('school.id', '=', 'scan.schoolId'),
    )
    .leftJoin('organisation as board', (join) =>
      join.onRef('board.partnershipId', '=', 'school.partnershipId').onRef('board.id', '=', 'school.boardId'),
    )
    .innerJoin('person as facilitator', (join) =>
      join
        .onRef('facilitator.partnershipId', '=', 'scan.partnershipId')
        .onRef('facilitator.id', '=', 'scan.facilitatorId'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('participant')
          .whereRef('participant.partnershipId', '=', 'scan.partnershipId')
          .whereRef('participant.scanId', '=', 'scan.id')
          .select((at) => [
            at.fn.countAll().as('participants'),
            at.fn.count('participant.finishedAt').as('finished'),
            at.fn
              .coalesce(
                at.fn.agg<boolean>('bool_or', [at('participant.personId', '=', tx.scope.personId)]),
                at.lit(false),
              )
              .as('takesPart'),
            at.fn
              .coalesce(
                at.fn.agg<boolean>('bool_or', [
                  at.and([
                    at('participant.personId', '=', tx.scope.personId),
                    at('participant.finishedAt', 'is not', null),
                  ]),
                ]),
                at.lit(false),
              )
              .as('hasFinished'),
          ])
          .as('part'),
      (join) => join.onTrue(),
    )
    .where('scan.partnershipId', '=', tx.scope.partnershipId)
    .select([
      'scan.id',
      'scan.schoolId',
      'school.name as schoolName',
      'school.place',
      'school.boardId',
      'board.name as boardName',
      'scan.occasion',
      'scan.schoolYear',
      'scan.facilitatorId',
      'facilitator.name as facilitatorName',
      'scan.opensOn',
      'scan.closesOn',
      'scan.talkOn',
      'scan.ambitionYear',
      'scan.state',
      'part.participants',
      'part.finished',
      'part.takesPart',
      'part.hasFinished',
    ])
    .$narrowType<{
      occasion: Occasion
      state: ScanState
      participants: number
      finished: number
      takesPart: boolean
      hasFinished: boolean
    }>()
}

const scanById = standingQuery((tx, given: Given<{ id: string }>) => scans(tx).where('scan.id', '=', given('id')))

export async function findScan(tx: Tx, id: string): Promise<Scan | undefined> {
  const [scan] = await scanById(tx, { id })
  return scan
}

/** The scans with these ids that there are, in no order. */
export async function findScansById(tx: Tx, ids: readonly string[]): Promise<Scan[]> {
  return ids.length === 0 ? [] : scans(tx).where('scan.id', 'in', ids).execute()
}

/** The scans that somebody takes part in or leads, and those of the given schools; the newest first. */
export async function findScansOf(tx: Tx, schoolIds: readonly string[]): Promise<Scan[]> {
  return scans(tx)
    .where((at) =>
      at.or([
        at('part.takesPart', '=', true),
        at('scan.facilitatorId', '=', tx.scope.personId),
        ...(schoolIds.length > 0 ? [at('scan.schoolId', 'in', schoolIds)] : []),
      ]),
    )
    .orderBy('scan.talkOn', 'desc')
    .execute()
}

export async function findScansOfSchool(tx: Tx, schoolId: string): Promise<Scan[]> {
  return scans(tx).where('scan.schoolId', '=', schoolId).orderBy('scan.talkOn').execute()
}

export async function findSchool(tx: Tx, id: string): Promise<School | undefined> {
  return schools(tx).where('organisation.id', '=', id).executeTakeFirst()
}

/** Every school that still belongs to the partnership, in the order of the alphabet: never of anything else. */
export async function findSchools(tx: Tx): Promise<School[]> {
  return schools(tx).where('organisation.endedOn', 'is', null).orderBy('organisation.name').execute()
}

function schools(tx: Tx) {
  return tx.db
    .selectFrom('organisation')
    .where('organisation.partnershipId', '=', tx.scope.partnershipId)
    .where('organisation.kind', '=', 'school')
    .select([
      'organisation.id as schoolId',
      'organisation.name as schoolName',
      'organisation.boardId',
      'organisation.place',
    ])
}

const themesOfScan = standingQuery((tx, given: Given<{ scanId: string }>) =>
  tx.db
    .selectFrom('scanTheme')
    .innerJoin('instrumentVersion as version', (join) =>
      join
        .onRef('version.partnershipId', '=', 'scanTheme.partnershipId')
        .onRef('version.id', '=', 'scanTheme.versionId'),
    )
    .where('scanTheme.partnershipId', '=', tx.scope.partnershipId)
    .where('scanTheme.scanId', '=', given('scanId'))
    .orderBy('scanTheme.position')
    .select(['version.id as versionId', 'version.instrumentId', 'version.publishedAt']),
)

/** The themes of a scan, in the order in which they are answered. */
export async function findThemes(tx: Tx, scanId: string): Promise<ScanTheme[]> {
  const rows = await themesOfScan(tx, { scanId })
  const definitions = await findDefinitions(tx, rows)
  return rows.flatMap(({ versionId, instrumentId }) => {
    const definition = definitions.get(versionId)
    return definition ? [{ versionId, instrumentId, definition }] : []
  })
}
