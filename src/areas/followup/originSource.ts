import type { Tx } from '../../platform/database/scope.ts'

/** Where an action comes from: exactly one of these. */
export type ActionOrigin =
  | { kind: 'focus-point'; focusPointId: string }
  | { kind: 'finding'; findingId: string }
  | { kind: 'meeting'; entryId: string }
  | { kind: 'signal'; signalId: string }

/** How an origin is called, and its page: "Aandachtspunt in de scan van De Waterlelie". */
export type OriginName = { title: string; href: string }

/** An area tells what the origins of its kind are called; registered in src/web.tsx. Ids that are not there stay out. */
export type OriginSource = {
  kind: ActionOrigin['kind']
  find: (tx: Tx, ids: readonly string[]) => Promise<Map<string, OriginName>>
}
