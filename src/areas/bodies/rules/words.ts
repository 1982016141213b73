/** What somebody is at a body's table. Whoever chairs it or takes its minutes sits in it too. */
export type SeatFunction = 'member' | 'chair' | 'minutes-taker'

export const seatFunctions = ['member', 'chair', 'minutes-taker'] as const

export const seatFunctionNames: Record<SeatFunction, string> = {
  member: 'lid',
  chair: 'voorzitter',
  'minutes-taker': 'notulist',
}

export type BodyLevel = 'operational' | 'tactical' | 'strategic'

/** From the top down, as they are drawn and listed. */
export const bodyLevels = ['strategic', 'tactical', 'operational'] as const

export const bodyLevelNames: Record<BodyLevel, string> = {
  strategic: 'strategisch',
  tactical: 'tactisch',
  operational: 'operationeel',
}

/** How a body is called where others stand beside it: `Opleidingsteam De Waterlelie`. */
export function fullNameOf({ name, organisationName }: { name: string; organisationName: string | null }): string {
  return organisationName === null || name.includes(organisationName) ? name : `${name} ${organisationName}`
}

/** When a signal is answered at the latest, counted in meetings of the body: 1 is its next one. */
export function answerTermInWords(answerWithin: number): string {
  switch (answerWithin) {
    case 1:
      return 'uiterlijk in de volgende bijeenkomst'
    case 2:
      return 'uiterlijk in de tweede bijeenkomst daarna'
    default:
      return `uiterlijk binnen ${answerWithin} bijeenkomsten`
  }
}

/** Whether a body is there on a day; its `endedOn` is the last day that it was. */
export function bodyIsThere({ endedOn }: { endedOn: string | null }, today: string): boolean {
  return endedOn === null || endedOn >= today
}
