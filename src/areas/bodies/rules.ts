/** The rules of the overlegstructuur. Pure: no clock, no chance, no database. */

/** What somebody is at a body's table. Whoever chairs it or takes its minutes sits in it too. */
export type SeatFunction = 'member' | 'chair' | 'minutes-taker'

export const seatFunctionNames: Record<SeatFunction, string> = {
  member: 'lid',
  chair: 'voorzitter',
  'minutes-taker': 'notulist',
}

export type BodyLevel = 'operational' | 'tactical' | 'strategic'

export const bodyLevelNames: Record<BodyLevel, string> = {
  strategic: 'strategisch',
  tactical: 'tactisch',
  operational: 'operationeel',
}
