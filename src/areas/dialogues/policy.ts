import { rule } from '../../platform/web/access.ts'
import type { Who } from '../../platform/web/who.ts'
import { meetingPolicy } from '../meetings/index.ts'
import type { Dialogue } from './queries.ts'

const facilitates = (who: Who, { facilitatorId, meeting }: Dialogue) =>
  facilitatorId === who.personId || meetingPolicy.lead.allows(who, meeting)

const sees = (who: Who, dialogue: Dialogue) =>
  dialogue.takesPart || facilitates(who, dialogue) || meetingPolicy.see.allows(who, dialogue.meeting)

/** Who may do what with a conversation. */
export const dialoguePolicy = {
  /** What it is about and what it brought: for whoever sees its meeting, facilitates it, or came in with the code. */
  see: rule<Dialogue>('dialogue.see', sees),
  /** To prepare one: for whoever leads the meeting. */
  prepare: meetingPolicy.lead,
  /** To change it, take its steps and close it: its facilitator, or whoever leads the meeting. */
  facilitate: rule<Dialogue>('dialogue.facilitate', facilitates),
  /** A finding stays with whoever sees its conversation; to pass it on to another body is for who facilitates. */
  seeFinding: rule<{ dialogue: Dialogue }>('dialogue.see', (who, { dialogue }) => sees(who, dialogue)),
  passOn: rule<{ dialogue: Dialogue }>('dialogue.facilitate', (who, { dialogue }) => facilitates(who, dialogue)),
}
