import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Who } from '../../../platform/web/who.ts'
import { type PageOfList, pageOfList, pageSize } from '../../partnership/index.ts'
import { type Action, actions, seenBy } from './actions.ts'

/** Whose actions, at which school or table, under which guarantee; and whether they are still to be done. */
export type ActionFilter = {
  personId: string | null
  schoolId: string | null
  bodyId: string | null
  guarantee: number | null
  /** Whose actions stand elsewhere on the page. */
  except: string | null
  show: 'open' | 'settled' | 'all'
}

function fitting(tx: Tx, who: Who, { personId, schoolId, bodyId, guarantee, except, show }: ActionFilter) {
  let chosen = actions(tx, who.today).where(seenBy(who))
  if (personId) chosen = chosen.where('action.ownerId', '=', personId)
  if (schoolId) chosen = chosen.where('action.schoolId', '=', schoolId)
  if (bodyId)
    chosen = chosen.where((eb) => eb.or([eb('action.bodyId', '=', bodyId), eb('action.ownerBodyId', '=', bodyId)]))
  if (guarantee) chosen = chosen.where('action.guarantee', '=', guarantee)
  if (except) chosen = chosen.where('action.ownerId', 'is distinct from', except)
  if (show === 'all') return chosen
  return chosen.where('action.state', 'in', show === 'open' ? ['open', 'under-way'] : ['done', 'dropped'])
}

export type ActionList = { list: Action[]; total: number; page: PageOfList }

/**
 * The actions that somebody may see: those to be done by due day, settled ones the last first.
 * @param askedPage from 1
 * @param size how many lines stand on a page
 */
export async function findActions(tx: Tx, who: Who, filter: ActionFilter, askedPage: number): Promise<ActionList> {
  const chosen = fitting(tx, who, filter)
  const { total } = await chosen
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const page = pageOfList(total, askedPage)
  const list = await inOrder(chosen).limit(pageSize).offset(page.offset).execute()
  return { list, total, page }
}

/** As many as a list to take along may hold. */
export const mostExported = 5_000

export async function findAllActions(tx: Tx, who: Who, filter: ActionFilter): Promise<Action[]> {
  return inOrder(fitting(tx, who, filter))
    .limit(mostExported)
    .execute()
}

const inOrder = (chosen: ReturnType<typeof fitting>) =>
  chosen
    .orderBy('action.settledOn', (order) => order.desc().nullsFirst())
    .orderBy('action.dueOn')
    .orderBy('action.id')

/** What the person of this scope has to do, the first due first. */
export async function findOwnActions(tx: Tx, today: Day): Promise<Action[]> {
  return actions(tx, today)
    .where('action.ownerId', '=', tx.scope.personId)
    .where('action.state', 'in', ['open', 'under-way'])
    .orderBy('action.dueOn')
    .orderBy('action.id')
    .execute()
}

type Named = { id: string; name: string }
export type ActionFacets = { people: Named[]; schools: Named[]; bodies: Named[] }

/** By whom, at which schools and at which tables there are actions that somebody may see. */
export async function findActionFacets(tx: Tx, who: Who): Promise<ActionFacets> {
  const seen = actions(tx, who.today).where(seenBy(who)).clearSelect()
  const people = await seen
    .where('owner.id', 'is not', null)
    .select(['owner.id', 'owner.name'])
    .distinct()
    .orderBy('owner.name')
    .$narrowType<Named>()
    .execute()
  const schools = await seen
    .where('school.id', 'is not', null)
    .select(['school.id', 'school.name'])
    .distinct()
    .orderBy('school.name')
    .$narrowType<Named>()
    .execute()
  const tables = await seen
    .select(['body.id', 'body.name', 'ownerBody.id as ownerId', 'ownerBody.name as ownerName'])
    .distinct()
    .execute()
  const bodies = new Map<string, string>()
  for (const { id, name, ownerId, ownerName } of tables) {
    if (id !== null && name !== null) bodies.set(id, name)
    if (ownerId !== null && ownerName !== null) bodies.set(ownerId, ownerName)
  }
  const byName = [...bodies].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
  return { people, schools, bodies: byName }
}
