import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import type { OriginName, OriginSource } from './originSource.ts'
import type { Action } from './queries.ts'

/** What the origins of actions are called, by action; an origin that is not there stays out. */
export type OriginNames = ReadonlyMap<string, OriginName>

/** Asks each source once for the origins of its kind. */
export async function nameOrigins(
  tx: Tx,
  who: Who,
  sources: readonly OriginSource[],
  actions: readonly Pick<Action, 'id' | 'origin'>[],
): Promise<OriginNames> {
  const names = new Map<string, OriginName>()
  for (const { kind, find } of sources) {
    const ofKind = actions.filter(({ origin }) => origin.kind === kind)
    const found = await find(tx, [...new Set(ofKind.map(({ origin }) => origin.id))], who)
    for (const { id, origin } of ofKind) {
      const name = found.get(origin.id)
      if (name) names.set(id, name)
    }
  }
  return names
}
