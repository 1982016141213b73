/** The rules of meetings, by subject. Pure: no clock, no chance, no database. */

export type MeetingState = 'planned' | 'convened' | 'closed' | 'cancelled'
export type MinutesState = 'growing' | 'offered' | 'approved'
export type Purpose = 'inform' | 'talk' | 'decide'
export type AgendaKind = 'ordinary' | 'minutes' | 'look-back' | 'conversation' | 'signal'

export const purposeNames: Record<Purpose, string> = {
  inform: 'ter informatie',
  talk: 'om te bespreken',
  decide: 'ter besluitvorming',
}
