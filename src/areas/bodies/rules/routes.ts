/** A road that signals take from one body to another. */
export type Road = { fromBodyId: string; toBodyId: string }

/** Every body that a signal can come to from `start`, however many bodies further on; `start` itself included. */
export function reachedFrom(start: string, roads: readonly Road[]): ReadonlySet<string> {
  const next = Map.groupBy(roads, ({ fromBodyId }) => fromBodyId)
  const reached = new Set([start])
  // A set is walked in the order in which it grows, up to its end.
  for (const body of reached) {
    for (const { toBodyId } of next.get(body) ?? []) reached.add(toBodyId)
  }
  return reached
}

/**
 * Whether a new road would let a signal come back to where it was: then nobody would owe it an answer.
 * @param roads those that there are
 */
export function closesCircle({ fromBodyId, toBodyId }: Road, roads: readonly Road[]): boolean {
  return reachedFrom(toBodyId, roads).has(fromBodyId)
}
