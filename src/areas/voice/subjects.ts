import type { SubjectFinder } from '../../platform/web/access.ts'
import { voicePolicy } from './policy.ts'
import { findMessage, type VoiceMessage } from './queries.ts'

/** `:voiceMessage` in a path. */
export const theMessage: SubjectFinder<VoiceMessage> = {
  find: (tx, params, today) => findMessage(tx, params.voiceMessage ?? '', today),
  seenBy: voicePolicy.see,
}
