import { rule } from '../../platform/web/access.ts'
import type { Who } from '../../platform/web/who.ts'
import { coordinatesPartnership, holds } from '../partnership/index.ts'
import type { VoiceMessage } from './queries.ts'
import { schoolReaders } from './rules.ts'

/** Whether what was told is for somebody to read and answer. */
function isReader(who: Who, { to, readAtSchool }: VoiceMessage): boolean {
  switch (to.kind) {
    case 'person':
      return to.personId === who.personId
    case 'school':
      return readAtSchool ? holds(who, schoolReaders, to.schoolId) : coordinatesPartnership(who)
    case 'partnership':
      return coordinatesPartnership(who)
  }
}

const isSender = (who: Who, { senderId }: VoiceMessage) => senderId === who.personId

/** Who may do what with what was told. To tell something is for everybody. */
export const voicePolicy = {
  see: rule<VoiceMessage>('voice.see', (who, message) => isSender(who, message) || isReader(who, message)),
  answer: rule<VoiceMessage>('voice.answer', isReader),
  /** To add to what one told by name, and to say that it may become a signal. */
  add: rule<VoiceMessage>('voice.add', isSender),
  /** The posters with which anybody tells something without signing in. */
  posters: rule('voice.posters', coordinatesPartnership),
}
