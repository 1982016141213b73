import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'

/** Where an action comes from: exactly one of these. */
export type ActionOrigin =
  | { kind: 'focus-point'; focusPointId: string }
  | { kind: 'finding'; findingId: string }
  | { kind: 'meeting'; entryId: string }
  | { kind: 'signal'; signalId: string }
  | { kind: 'advice'; adviceId: string }

/** How an origin is called ("Ontwikkelplan De Waterlelie, 2026–2027"), and its page; null for who may not go there. */
export type OriginName = { title: string; href: string | null }

/** An area tells what the origins of its kind are called; registered in src/web.tsx. Ids that are not there stay out. */
export type OriginSource = {
  kind: ActionOrigin['kind']
  find: (tx: Tx, ids: readonly string[], who: Who) => Promise<Map<string, OriginName>>
}
