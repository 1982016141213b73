import type { Tx } from '../../../platform/database/scope.ts'
import type { Who } from '../../../platform/web/who.ts'
import { type Body, findBodies } from '../../bodies/index.ts'
import { partnershipPolicy } from '../../partnership/index.ts'
import { type ProposedTables, proposeTables } from '../rules.ts'

export type OwnSchool = { id: string; name: string }

/** What somebody can choose from who raises a signal: the tables, and the schools it may be about. */
export type Raising = { tables: ProposedTables<Body>; schools: OwnSchool[] }

/** @param except a body that raises it itself, and so cannot receive it */
export async function findRaising(tx: Tx, who: Who, except: string | null = null): Promise<Raising> {
  const organisationIds = [...new Set(who.appointments.map(({ organisationId }) => organisationId))]
  const own =
    organisationIds.length === 0
      ? []
      : await tx.db
          .selectFrom('organisation')
          .where('partnershipId', '=', tx.scope.partnershipId)
          .where('id', 'in', organisationIds)
          .orderBy('name')
          .select(['id', 'name', 'kind', 'boardId'])
          .execute()
  const boardIds = own.flatMap(({ boardId }) => (boardId === null ? [] : [boardId]))
  const bodies = (await findBodies(tx, who.today)).filter(({ id }) => id !== except)
  return {
    tables: proposeTables(bodies, { organisationIds, boardIds }, partnershipPolicy.see.allows(who, undefined)),
    schools: own.filter(({ kind }) => kind === 'school').map(({ id, name }) => ({ id, name })),
  }
}
