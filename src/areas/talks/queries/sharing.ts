import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { type Audience, coordinatorsOf, type HolderOf, type Holding } from '../rules.ts'

/** What somebody wrote about professionalisation. Only for that person, and for whom it was shared with. */
export async function findShared(tx: Tx, talkId: string): Promise<string> {
  const row = await tx.db
    .selectFrom('talk')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', talkId)
    .select('shared')
    .executeTakeFirst()
  return row?.shared ?? ''
}

/** The names of who coordinates where somebody holds a role: they stand on the screen before one types. */
export async function findCoordinatorNames(tx: Tx, holding: Omit<Holding, 'personId'>, today: Day): Promise<string[]> {
  const wanted: readonly HolderOf[] = coordinatorsOf(holding)
  const { rows } = await sql<{ name: string }>`
    select distinct p.name from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted("roleKey" text, "organisationId" uuid)
    join appointment a on a.role_key = wanted."roleKey" and a.organisation_id = coalesce(wanted."organisationId", a.organisation_id)
    join person p on p.partnership_id = a.partnership_id and p.id = a.person_id
    where a.partnership_id = ${tx.scope.partnershipId} and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on >= ${today})
    order by p.name`.execute(tx.db)
  return rows.map(({ name }) => name)
}

/** Something that was shared about professionalisation, with who shared it. */
export type SharedText = Holding & {
  id: string
  personName: string
  roleName: string
  organisationName: string
  ledBy: string | null
  sharedWith: Audience
  text: string
}

/** What was shared in a school year, by name; the caller shows what was shared with whoever looks, and nothing else. */
export async function findSharedTexts(tx: Tx, schoolYear: number): Promise<SharedText[]> {
  const { rows } = await sql<SharedText>`
    select t.id, p.id as "personId", p.name as "personName", t.role_key as "roleKey", r.name as "roleName",
      o.id as "organisationId", o.name as "organisationName", o.kind as "organisationKind",
      case when o.kind = 'board' then o.id else o.board_id end as "boardId", t.led_by as "ledBy",
      t.shared_with as "sharedWith", t.shared as text
    from talk t
    join person p on p.partnership_id = t.partnership_id and p.id = t.person_id
    join role r on r.partnership_id = t.partnership_id and r.key = t.role_key
    join organisation o on o.partnership_id = t.partnership_id and o.id = t.organisation_id
    where t.partnership_id = ${tx.scope.partnershipId} and t.kind = 'hrm' and t.school_year = ${schoolYear}
      and t.shared <> '' and t.shared_with <> 'nobody'
    order by r.position, p.name, t.id`.execute(tx.db)
  return rows
}
