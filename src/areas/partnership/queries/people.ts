import { sql } from 'kysely'
import { jsonBuildObject } from 'kysely/helpers/postgres'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { RoleKey } from '../catalogue.ts'
import { mostInvitations, type PageOfList, pageOfList, pageSize } from '../rules.ts'
import { contains } from './organisations.ts'

export type Person = {
  id: string
  name: string
  email: string
  /** When a letter with the way in was last written; null when never. */
  invitedAt: Date | null
  /** The boards of the schools where they are appointed today. */
  boardIds: string[]
  /** Which state of the row this is; it differs as soon as somebody changes the row. */
  seen: string
}

/** A role at an organisation, in words. */
export type HeldRole = { roleName: string; organisationName: string }

export type ListedPerson = Person & { roles: HeldRole[] }

export type PeopleFilter = { search: string; role: RoleKey | ''; boardId: string | null }

/** People with the roles that they hold on a day. */
function people(tx: Tx, today: Day) {
  return tx.db
    .selectFrom('person')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('appointment')
          .innerJoin('role', (join) =>
            join
              .onRef('role.partnershipId', '=', 'appointment.partnershipId')
              .onRef('role.key', '=', 'appointment.roleKey'),
          )
          .innerJoin('organisation', (join) =>
            join
              .onRef('organisation.partnershipId', '=', 'appointment.partnershipId')
              .onRef('organisation.id', '=', 'appointment.organisationId'),
          )
          .whereRef('appointment.partnershipId', '=', 'person.partnershipId')
          .whereRef('appointment.personId', '=', 'person.id')
          .where('appointment.startsOn', '<=', today)
          .where((at) => at.or([at('appointment.endsOn', 'is', null), at('appointment.endsOn', '>=', today)]))
          .select((at) => [
            at.fn
              .jsonAgg(
                jsonBuildObject({
                  roleName: at.ref('role.name'),
                  organisationName: at.ref('organisation.name'),
                }),
              )
              .orderBy('role.position')
              .orderBy('organisation.name')
              .as('roles'),
            sql<string[]>`array_agg(role.key)`.as('roleKeys'),
            sql<string[]>`array_agg(organisation.board_id) filter (where organisation.board_id is not null)`.as(
              'boardIds',
            ),
            sql<string[]>`array_agg(coalesce(organisation.board_id, organisation.id))`.as('placeIds'),
          ])
          .as('now'),
      (join) => join.onTrue(),
    )
    .where('person.partnershipId', '=', tx.scope.partnershipId)
    .select(['person.id', 'person.name', 'person.email', 'person.invitedAt', 'now.boardIds', 'now.roles'])
    .select(sql<string>`person.xmin::text`.as('seen'))
}

/** Those who fit: `boardId` takes people at a board itself along with those at its schools. */
function fitting(tx: Tx, today: Day, { search, role, boardId }: PeopleFilter) {
  return people(tx, today)
    .$if(search !== '', (query) => query.where(contains(search)('person.name')))
    .$if(role !== '', (query) => query.where(sql<boolean>`${role} = any(now.role_keys)`))
    .$if(boardId !== null, (query) => query.where(sql<boolean>`${boardId}::uuid = any(now.place_ids)`))
}

type PersonRow = Omit<ListedPerson, 'roles' | 'boardIds'> & { roles: HeldRole[] | null; boardIds: string[] | null }

const complete = (row: PersonRow): ListedPerson => ({ ...row, roles: row.roles ?? [], boardIds: row.boardIds ?? [] })

export async function findPerson(tx: Tx, id: string, today: Day): Promise<ListedPerson | undefined> {
  const row = await people(tx, today).where('person.id', '=', id).executeTakeFirst()
  return row && complete(row)
}

/** One page of the people who fit, by name. */
export async function findPeople(
  tx: Tx,
  filter: PeopleFilter,
  today: Day,
  askedPage: number,
): Promise<{ people: ListedPerson[]; total: number; page: PageOfList }> {
  const chosen = fitting(tx, today, filter)
  const { total } = await chosen
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const page = pageOfList(total, askedPage)
  const rows = await chosen.orderBy('person.name').orderBy('person.id').limit(pageSize).offset(page.offset).execute()
  return { people: rows.map(complete), total, page }
}

export type PersonName = { id: string; name: string; roles: HeldRole[] }

/** Everybody, by name, with a role to tell namesakes apart. */
export async function findPersonNames(tx: Tx, today: Day): Promise<PersonName[]> {
  const rows = await people(tx, today).orderBy('person.name').orderBy('person.id').execute()
  return rows.map(complete)
}

/** People with an appointment today who were never invited, by name: `mostInvitations` at most, and how many there are. */
export async function findUninvited(
  tx: Tx,
  filter: PeopleFilter,
  today: Day,
): Promise<{ people: ListedPerson[]; total: number }> {
  const uninvited = fitting(tx, today, filter).where('person.invitedAt', 'is', null).where('now.roles', 'is not', null)
  const { total } = await uninvited
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await uninvited.orderBy('person.name').orderBy('person.id').limit(mostInvitations).execute()
  return { people: rows.map(complete), total }
}

/** The names of those who coordinate the partnership today: whom one asks. */
export async function findProjectCoordinators(tx: Tx, today: Day): Promise<string[]> {
  const filter: PeopleFilter = { search: '', role: 'project-coordinator', boardId: null }
  const rows = await fitting(tx, today, filter).orderBy('person.name').execute()
  return rows.map(({ name }) => name)
}
