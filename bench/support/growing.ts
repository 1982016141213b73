// Growing occurrences in this process, as the nightly job does it, over a connection of the web's own login.
import { growOccurrences } from '../../src/areas/cycle/index.ts'
import type { PgConnection } from '../../src/platform/database/connection.ts'
import { openDatabase, withScope } from '../../src/platform/database/scope.ts'

export type Grown = { ms: number; made: number; moved: number; gone: number }

export type Growing = {
  /** Grows one school year of one partnership, its transaction included. */
  grow: (partnershipId: string, schoolYear: number) => Promise<Grown>
  close: () => Promise<void>
}

export function openGrowing(web: PgConnection): Growing {
  const database = openDatabase(web)
  return {
    async grow(partnershipId, schoolYear) {
      const started = performance.now()
      const growth = await withScope(database, { partnershipId, personId: null }, (tx) =>
        growOccurrences(tx, schoolYear),
      )
      return { ms: performance.now() - started, ...growth }
    },
    close: () => database.close(),
  }
}
