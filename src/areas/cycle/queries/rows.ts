import type { Tx } from '../../../platform/database/scope.ts'
import type { Activity, CycleRule, Frequency, Moment, RowSubject } from '../rules.ts'

/** A row of the cycle. */
export type CycleRow = CycleRule & {
  id: string
  /** Its key in the blueprint, or `free`. */
  kind: string
  title: string
  goal: string
  activity: Activity
  roles: readonly { key: string; name: string; leads: boolean }[]
  position: number
  revision: number
}

/** All rows of the partnership's cycle, in order. */
export async function findCycleRows(tx: Tx): Promise<CycleRow[]> {
  return findRows(tx)
}

export async function findCycleRow(tx: Tx, id: string): Promise<CycleRow | undefined> {
  return (await findRows(tx, id))[0]
}

async function findRows({ db, scope: { partnershipId } }: Tx, id?: string): Promise<CycleRow[]> {
  const rows = await db
    .selectFrom('cycleRow')
    .where('partnershipId', '=', partnershipId)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? null))
    .orderBy('position')
    .orderBy('id')
    .selectAll()
    .$narrowType<{ moment: Moment; activity: Activity; subject: RowSubject['kind'] }>()
    .execute()
  const roles = await db
    .selectFrom('cycleRowRole as involved')
    .innerJoin('role', (join) =>
      join.onRef('role.partnershipId', '=', 'involved.partnershipId').onRef('role.key', '=', 'involved.roleKey'),
    )
    .where('involved.partnershipId', '=', partnershipId)
    .$if(id !== undefined, (query) => query.where('involved.rowId', '=', id ?? null))
    .orderBy('involved.leads', 'desc')
    .orderBy('role.position')
    .select(['involved.rowId', 'role.key', 'role.name', 'involved.leads'])
    .execute()
  const rolesOf = Map.groupBy(roles, ({ rowId }) => rowId)
  return rows.map(({ subject, bodyKind, roleKey, everyYears, anchorYear, byCohort, ...row }) => ({
    ...row,
    subject: subjectOf(subject, bodyKind, roleKey),
    frequency: frequencyOf(everyYears, anchorYear, byCohort),
    roles: (rolesOf.get(row.id) ?? []).map(({ key, name, leads }) => ({ key, name, leads })),
  }))
}

function subjectOf(kind: RowSubject['kind'], bodyKind: string | null, roleKey: string | null): RowSubject {
  switch (kind) {
    case 'body':
      return { kind, bodyKind: bodyKind ?? '' }
    case 'role':
      return { kind, roleKey: roleKey ?? '' }
    default:
      return { kind }
  }
}

function frequencyOf(years: number | null, anchorYear: number | null, byCohort: boolean): Frequency {
  if (byCohort) return { kind: 'by-cohort' }
  return years === null || anchorYear === null ? { kind: 'once' } : { kind: 'every', years, anchorYear }
}

/** The kinds of bodies that there are, with the name that most of them have: of which a row can ask. */
export async function findBodyKinds({ db, scope: { partnershipId } }: Tx): Promise<{ kind: string; name: string }[]> {
  return db
    .selectFrom('body')
    .where('partnershipId', '=', partnershipId)
    .where('kind', '<>', 'free')
    .groupBy('kind')
    .orderBy('kind')
    .select((eb) => ['kind', eb.fn.min<string>('name').as('name')])
    .execute()
}
