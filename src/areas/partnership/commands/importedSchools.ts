import { type Insertable, sql } from 'kysely'
import { inParts } from '../../../platform/database/inParts.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { DB } from '../../../platform/database/tables.ts'
import { type Happened, recordEvents } from '../../../platform/events.ts'
import type { SchoolField, SchoolPlan } from '../importing/index.ts'

/**
 * Writes all that a plan says, with an event for each organisation and one for the list as a whole.
 * @param listId the task that read the list
 */
export async function writeSchools(tx: Tx, plan: SchoolPlan, listId: string): Promise<void> {
  const boards = await addOrganisations(
    tx,
    plan.newBoards.map((board) => ({ kind: 'board', ...board })),
  )
  const boardIds = await findBoardIds(tx)
  const schools = await addOrganisations(
    tx,
    plan.rows.flatMap((row) => {
      if (row.outcome !== 'add') return []
      const { authorityNumber, ...facts } = row.school
      return [{ kind: 'school', ...facts, boardId: boardIds.get(authorityNumber ?? '') ?? null }]
    }),
  )
  const changed = await changeSchools(tx, plan, boardIds)
  await recordEvents(tx, [
    ...boards.map((id) => happenedTo(id, 'organisation.add', { kind: 'board', list: listId })),
    ...schools.map((id) => happenedTo(id, 'organisation.add', { kind: 'school', list: listId })),
    ...changed.map((id) => happenedTo(id, 'organisation.change', { list: listId })),
    { verb: 'schools.import', subjectKind: 'task', subjectId: listId, detail: { ...plan.counts } },
  ])
}

function happenedTo(organisationId: string, verb: string, detail: Record<string, string>): Happened {
  return { verb, subjectKind: 'organisation', subjectId: organisationId, detail }
}

/** @returns their ids */
async function addOrganisations(
  { db, scope: { partnershipId } }: Tx,
  organisations: readonly Omit<Insertable<DB['organisation']>, 'partnershipId'>[],
): Promise<string[]> {
  const added = await inParts(organisations, (part) =>
    db
      .insertInto('organisation')
      .values(part.map((organisation) => ({ partnershipId, ...organisation })))
      .returning('id')
      .execute(),
  )
  return added.map(({ id }) => id)
}

/** The id of each board with a number, by that number. */
async function findBoardIds({ db, scope }: Tx): Promise<Map<string, string>> {
  const boards = await db
    .selectFrom('organisation')
    .where('partnershipId', '=', scope.partnershipId)
    .where('authorityNumber', 'is not', null)
    .select(['id', 'authorityNumber'])
    .$narrowType<{ authorityNumber: string }>()
    .execute()
  return new Map(boards.map(({ id, authorityNumber }) => [authorityNumber, id]))
}

/** Where each field of a school stands. */
const columns: Record<SchoolField, string> = {
  authorityNumber: 'board_id',
  name: 'name',
  street: 'street',
  postalCode: 'postal_code',
  place: 'place',
  municipality: 'municipality',
  denomination: 'denomination',
  website: 'website',
  region: 'region',
  education: 'education',
}

const columnTypes = Object.values(columns).map((column) => `${column} ${column === 'board_id' ? 'uuid' : 'text'}`)
/** A list never empties what is known: what it does not give stays. */
const newValues = Object.values(columns).map(
  (column) => `${column} = coalesce(changed.${column}, organisation.${column})`,
)

/** @returns the ids of the schools that changed */
async function changeSchools(
  { db, scope }: Tx,
  { rows }: SchoolPlan,
  boardIds: ReadonlyMap<string, string>,
): Promise<string[]> {
  const changes = rows.flatMap((row) => {
    if (row.outcome !== 'change') return []
    const values = row.changes.map(({ field, to }) => [
      columns[field],
      field === 'authorityNumber' ? boardIds.get(to ?? '') : to,
    ])
    return [{ key: row.key, ...Object.fromEntries(values) }]
  })
  const changed = await sql<{ id: string }>`
    update organisation set ${sql.raw(newValues.join(', '))}
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as changed(key text, ${sql.raw(columnTypes.join(', '))})
    where organisation.partnership_id = ${scope.partnershipId}
      and organisation.brin || organisation.location_code = changed.key
    returning organisation.id`.execute(db)
  return changed.rows.map(({ id }) => id)
}
