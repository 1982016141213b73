import { sql } from 'kysely'

/**
 * That a row is still as the page showed it, so that whoever saves over somebody else's change is told. PostgreSQL gives
 * a row another `xmin` at every change.
 * @param seen `xmin` as text, as the queries give it
 */
export const sameRow = (seen: string) => sql<boolean>`xmin::text = ${seen}`
