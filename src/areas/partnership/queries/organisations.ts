import { type ExpressionBuilder, sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { DB } from '../../../platform/database/tables.ts'
import type { OrganisationKind } from '../catalogue.ts'
import { type OrganisationFacts, type PageOfList, pageOfList, pageSize } from '../rules.ts'

export type Organisation = OrganisationFacts & {
  id: string
  kind: OrganisationKind
  boardName: string | null
  /** For a school: since when it is a candidate, and the day on which it started as an opleidingsschool. */
  candidateSince: Day | null
  startedOn: Day | null
  /** The last day that it took part. */
  endedOn: Day | null
  /** Which state of the row this is; it differs as soon as somebody changes the row. */
  seen: string
}

export type OrganisationFilter = {
  kind: OrganisationKind
  /** A part of the name, the place or the BRIN. */
  search: string
  boardId: string | null
  region: string
  /** Those that no longer take part, instead of those that do. */
  ended: boolean
}

type OrganisationsJoined = ExpressionBuilder<DB & { board: DB['organisation'] }, 'organisation' | 'board'>

function organisations(tx: Tx) {
  return tx.db
    .selectFrom('organisation')
    .leftJoin('organisation as board', (join) =>
      join
        .onRef('board.partnershipId', '=', 'organisation.partnershipId')
        .onRef('board.id', '=', 'organisation.boardId'),
    )
    .where('organisation.partnershipId', '=', tx.scope.partnershipId)
}

const columns = [
  'organisation.id',
  'organisation.kind',
  'organisation.name',
  'organisation.boardId',
  'board.name as boardName',
  'organisation.authorityNumber',
  'organisation.brin',
  'organisation.locationCode',
  'organisation.street',
  'organisation.postalCode',
  'organisation.place',
  'organisation.municipality',
  'organisation.region',
  'organisation.denomination',
  'organisation.website',
  'organisation.education',
  'organisation.candidateSince',
  'organisation.startedOn',
  'organisation.endedOn',
  sql<string>`organisation.xmin::text`.as('seen'),
] as const

export async function findOrganisation(tx: Tx, id: string): Promise<Organisation | undefined> {
  return organisations(tx)
    .where('organisation.id', '=', id)
    .select(columns)
    .$narrowType<{ kind: OrganisationKind }>()
    .executeTakeFirst()
}

/** Whether text contains what is searched for, in any case. */
export const contains = (search: string) => (column: string) =>
  sql<boolean>`strpos(lower(${sql.ref(column)}), lower(${search})) > 0`

/** One page of the organisations that fit, by name. */
export async function findOrganisations(
  tx: Tx,
  { kind, search, boardId, region, ended }: OrganisationFilter,
  today: Day,
  askedPage: number,
): Promise<{ organisations: Organisation[]; total: number; page: PageOfList }> {
  const found = contains(search)
  const fitting = organisations(tx)
    .where('organisation.kind', '=', kind)
    .where((eb) => (ended ? eb('organisation.endedOn', '<', today) : takesPart(eb, today)))
    .$if(search !== '', (query) =>
      query.where((eb) => eb.or([found('organisation.name'), found('organisation.place'), found('organisation.brin')])),
    )
    .$if(boardId !== null, (query) => query.where('organisation.boardId', '=', boardId))
    .$if(region !== '', (query) => query.where('organisation.region', '=', region))
  const { total } = await fitting.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const page = pageOfList(total, askedPage)
  const rows = await fitting
    .select(columns)
    .$narrowType<{ kind: OrganisationKind }>()
    .orderBy('organisation.name')
    .orderBy('organisation.place')
    .orderBy('organisation.id')
    .limit(pageSize)
    .offset(page.offset)
    .execute()
  return { organisations: rows, total, page }
}

function takesPart(eb: OrganisationsJoined, today: Day) {
  return eb.or([eb('organisation.endedOn', 'is', null), eb('organisation.endedOn', '>=', today)])
}

/** Of a school: that it is no candidate (any more). */
export const isTraining = (today: Day) =>
  sql<boolean>`(organisation.candidate_since is null or organisation.started_on <= ${today})`

export type OrganisationName = {
  id: string
  name: string
  kind: OrganisationKind
  boardId: string | null
  /** Whether it is a school that is still on its way to become an opleidingsschool. */
  candidate: boolean
}

/** Every organisation that takes part: boards, institutes, schools; each by name. */
export async function findOrganisationNames(tx: Tx, today: Day): Promise<OrganisationName[]> {
  return organisations(tx)
    .where((eb) => takesPart(eb, today))
    .orderBy('organisation.kind')
    .orderBy('organisation.name')
    .select([
      'organisation.id',
      'organisation.name',
      'organisation.kind',
      'organisation.boardId',
      sql<boolean>`not ${isTraining(today)}`.as('candidate'),
    ])
    .$narrowType<{ kind: OrganisationKind }>()
    .execute()
}

/** The boards that a school can belong to, by name. */
export async function findBoards(tx: Tx): Promise<{ id: string; name: string }[]> {
  return organisations(tx)
    .where('organisation.kind', '=', 'board')
    .orderBy('organisation.name')
    .select(['organisation.id', 'organisation.name'])
    .execute()
}

/** The regions that organisations are in, by name. */
export async function findRegions(tx: Tx): Promise<string[]> {
  const rows = await organisations(tx)
    .where('organisation.region', 'is not', null)
    .distinct()
    .orderBy('organisation.region')
    .select('organisation.region')
    .execute()
  return rows.flatMap(({ region }) => region ?? [])
}

export type Counts = Record<OrganisationKind, number> & { people: number; uninvited: number }

/**
 * How large the partnership is today, without schools that are still a candidate; `people` are those with an appointment,
 * `uninvited` those of them not invited yet.
 */
export async function countPartnership(tx: Tx, today: Day): Promise<Counts> {
  const kinds = await organisations(tx)
    .where((eb) => takesPart(eb, today))
    .where(isTraining(today))
    .groupBy('organisation.kind')
    .select((eb) => ['organisation.kind', eb.fn.countAll<number>().as('number')])
    .$narrowType<{ kind: OrganisationKind }>()
    .execute()
  const { people, uninvited } = await tx.db
    .selectFrom('person')
    .where('person.partnershipId', '=', tx.scope.partnershipId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('appointment')
          .whereRef('appointment.partnershipId', '=', 'person.partnershipId')
          .whereRef('appointment.personId', '=', 'person.id')
          .where('appointment.startsOn', '<=', today)
          .where((at) => at.or([at('appointment.endsOn', 'is', null), at('appointment.endsOn', '>=', today)]))
          .select('appointment.id'),
      ),
    )
    .select((eb) => [
      eb.fn.countAll<number>().as('people'),
      eb.fn.countAll<number>().filterWhere('person.invitedAt', 'is', null).as('uninvited'),
    ])
    .executeTakeFirstOrThrow()
  const numberOf = (kind: OrganisationKind) => kinds.find((one) => one.kind === kind)?.number ?? 0
  return { board: numberOf('board'), institute: numberOf('institute'), school: numberOf('school'), people, uninvited }
}
