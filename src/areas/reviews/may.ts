import type { Who } from '../../platform/web/who.ts'
import { reviewPolicy } from './policy.ts'
import type { Review } from './queries.ts'

/** What somebody may do with a review, as the policy says. */
export type May = {
  manage: boolean
  prepare: boolean
  writeSelfPicture: boolean
  readSelfPicture: boolean
  writeFindings: boolean
  readFindings: boolean
  state: boolean
  visit: boolean
  reopen: boolean
  reply: boolean
  seeDossier: boolean
}

export function mayOf(who: Who, review: Review): May {
  const allows = (rule: { allows: (who: Who, review: Review) => boolean }) => rule.allows(who, review)
  return {
    manage: allows(reviewPolicy.manage),
    prepare: allows(reviewPolicy.prepare),
    writeSelfPicture: allows(reviewPolicy.writeSelfPicture),
    readSelfPicture: allows(reviewPolicy.readSelfPicture),
    writeFindings: allows(reviewPolicy.writeFindings),
    readFindings: allows(reviewPolicy.readFindings),
    state: allows(reviewPolicy.state),
    visit: allows(reviewPolicy.visit),
    reopen: allows(reviewPolicy.reopen),
    reply: allows(reviewPolicy.reply),
    seeDossier: reviewPolicy.seeDossier.allows(who, { review, national: null }),
  }
}
