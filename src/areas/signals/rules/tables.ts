/** A body, as far as it matters for who brings a signal to it. */
export type Table = { id: string; sits: boolean; organisationId: string | null }

/** Where somebody belongs: the organisations where they are appointed, and the boards of those schools. */
export type Surroundings = { organisationIds: readonly string[]; boardIds: readonly string[] }

/** The tables that a signal can be brought to, in the order in which they are proposed. */
export type ProposedTables<T extends Table> = { near: T[]; wide: T[]; others: T[] }

/**
 * Which tables to propose: first the bodies in which somebody sits, then those of the own school, those of its board;
 * then those of the whole partnership.
 * @param mayKnowAll whether this person may know of the other ones too
 */
export function proposeTables<T extends Table>(
  tables: readonly T[],
  { organisationIds, boardIds }: Surroundings,
  mayKnowAll: boolean,
): ProposedTables<T> {
  const nearness = ({ sits, organisationId }: T) => {
    if (sits) return 0
    if (organisationId === null) return null
    if (organisationIds.includes(organisationId)) return 1
    return boardIds.includes(organisationId) ? 2 : null
  }
  const ranked = tables.map((table) => ({ table, rank: nearness(table) }))
  const near = ranked.flatMap(({ table, rank }) => (rank === null ? [] : [{ table, rank }]))
  const far = ranked.flatMap(({ table, rank }) => (rank === null ? [table] : []))
  return {
    near: near.toSorted((a, b) => a.rank - b.rank).map(({ table }) => table),
    wide: far.filter(({ organisationId }) => organisationId === null),
    others: mayKnowAll ? far.filter(({ organisationId }) => organisationId !== null) : [],
  }
}
