export type Purpose = 'inform' | 'talk' | 'decide'
export type AgendaKind = 'ordinary' | 'minutes' | 'look-back' | 'conversation' | 'signal'

export const purposeNames: Record<Purpose, string> = {
  inform: 'ter informatie',
  talk: 'om te bespreken',
  decide: 'ter besluitvorming',
}

export type Reply = 'accepted' | 'declined'

export const replyNames: Record<Reply, string> = { accepted: 'komt', declined: 'kan niet' }

export type Attendance = 'present' | 'absent'

export const attendanceNames: Record<Attendance, string> = { present: 'aanwezig', absent: 'afwezig' }
