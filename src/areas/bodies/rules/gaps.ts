/** A body as its table is filled: how many people sit there, and how many of them chair it. */
export type FilledTable = { id: string; people: number; chairs: number }

/** What is missing in the overlegstructuur. A body without anybody is told once, not again for its chair and its roads. */
export type StructureGaps<Route> = { empty: string[]; withoutChair: string[]; uncarried: Route[] }

/** @param routes each with how many people carry signals along it */
export function structureGaps<Route extends { from: { id: string }; to: { id: string }; pins: readonly unknown[] }>(
  tables: readonly FilledTable[],
  routes: readonly Route[],
): StructureGaps<Route> {
  const filled = new Set(tables.filter(({ people }) => people > 0).map(({ id }) => id))
  return {
    empty: tables.filter(({ id }) => !filled.has(id)).map(({ id }) => id),
    withoutChair: tables.filter(({ id, chairs }) => filled.has(id) && chairs === 0).map(({ id }) => id),
    uncarried: routes.filter(({ from, to, pins }) => pins.length === 0 && filled.has(from.id) && filled.has(to.id)),
  }
}
