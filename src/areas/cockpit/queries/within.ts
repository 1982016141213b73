import { type RawBuilder, sql } from 'kysely'
import type { Place } from '../rules.ts'

/** Whether an organisation is within a place: the board itself, or one of its schools. */
export const isWithin = (place: Place, organisation: RawBuilder<unknown>): RawBuilder<unknown> =>
  place.kind === 'partnership' ? sql`true` : sql`${place.id}::uuid in (${organisation}.id, ${organisation}.board_id)`

/** The school year that a day is in. */
export const schoolYearSql = (day: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`extract(year from ${day} - interval '7 months')::integer`
