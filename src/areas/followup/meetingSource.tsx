import { dayOf } from '../../platform/clock.ts'
import { count, longDay } from '../../ui/words.ts'
import { type AgendaProposal, itemPath, type MeetingSource, meetingPolicy } from '../meetings/index.ts'
import { AgreedUnderItem } from './pages/AgreedPage.tsx'
import { reviewInWords } from './pages/Life.tsx'
import { findAgreedIn, findReviewedIn, findToLookBackOn } from './queries.ts'
import { type LookBackReason, reasonToLookBack } from './rules.ts'

/** What agreements bring to meetings: looking back for the agenda, and what was agreed and looked back on for the minutes. */
export const followupAtMeetings: MeetingSource = {
  name: 'followup',
  async proposals(tx, _who, meeting) {
    const reason = reasonToLookBack(await findToLookBackOn(tx, meeting))
    return reason ? [proposalOf(reason)] : []
  },
  async recorded(tx, meeting) {
    const agreed = await findAgreedIn(tx, meeting.id, dayOf(meeting.startsAt))
    const lookedBack = await findReviewedIn(tx, meeting.id)
    return [
      ...[...agreed].map(([itemId, actions]) => ({
        itemId,
        title: 'Afgesproken',
        lines: actions.map(({ what, ownerName, dueOn }) => `${what} (${ownerName}, uiterlijk ${longDay(dueOn)})`),
      })),
      ...(lookedBack && lookedBack.reviewed.length > 0
        ? [
            {
              itemId: lookedBack.itemId,
              title: 'Teruggekeken',
              lines: lookedBack.reviewed.map((review) =>
                [`${review.what} (${review.ownerName})`, reviewInWords(review, undefined), review.line]
                  .filter(Boolean)
                  .join(': '),
              ),
            },
          ]
        : []),
    ]
  },
  async underItem(tx, who, meeting, item) {
    const path = itemPath(meeting.id, item.id)
    if (item.kind === 'look-back') {
      return (
        <section class="asked">
          <div>
            <h2>Kijk terug op wat jullie afspraken</h2>
            <p>Eerst ieder voor zich, dan samen. Alles wat nog niet klaar is staat er vanzelf.</p>
          </div>
          <div class="buttons">
            <a class="button quiet" href={`${path}/look-back/own`}>
              Voor jezelf
            </a>
            <a class="button" href={`${path}/look-back`}>
              Samen terugkijken
            </a>
          </div>
        </section>
      )
    }
    const agreed = (await findAgreedIn(tx, meeting.id, who.today)).get(item.id) ?? []
    const mayAdd = meetingPolicy.lead.allows(who, meeting) && meeting.state !== 'cancelled'
    if (agreed.length === 0 && !mayAdd) return undefined
    return <AgreedUnderItem path={path} agreed={agreed} today={who.today} mayAdd={mayAdd} />
  },
}

function proposalOf({ kind, since, number }: LookBackReason): AgendaProposal {
  const agreements = count(number, 'afspraak', 'afspraken')
  const shared = { kind: 'look-back', purpose: 'talk', since, key: 'look-back' } as const
  switch (kind) {
    case 'end-of-year':
      return {
        ...shared,
        title: 'Terugkijken op dit jaar',
        minutes: 25,
        reason: `Dit is de laatste bijeenkomst van het schooljaar; van ${agreements} is nog niet gezegd wat ervan werd.`,
      }
    case 'long-ago':
      return {
        ...shared,
        title: 'Terugkijken op wat we afspraken',
        minutes: 20,
        reason: `Van ${agreements} sinds ${longDay(since)} is nog niet gezegd wat ervan werd.`,
      }
    case 'due':
      return {
        ...shared,
        title: 'Afspraken die klaar zouden zijn',
        minutes: 10,
        reason: `${agreements} ${number === 1 ? 'zou' : 'zouden'} vóór deze bijeenkomst klaar zijn.`,
      }
  }
}
