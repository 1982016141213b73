import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

/** Of the network: a meeting that was held and closed, one that is convened, and one that is only planned. */
export async function meetingsWorld({ partnership, person, ids }: Stage): Promise<WorldPart> {
  const [closed, meeting, planned] = ['closed', 'convened', 'planned'].map((name) => idOf('meeting', name))
  const item = idOf('agenda item', 'Experimenteren')
  const entry = idOf('agenda entry', 'Experimenteren')
  const [partnershipId, bodyId] = [partnership.id, ids.body ?? '']
  if (!closed || !meeting || !planned) throw new Error('three meetings were named')
  await partnership.inScope(async ({ db }) => {
    const at = (id: string, state: string, day: string) => ({
      partnershipId,
      id,
      bodyId,
      title: 'Netwerk schoolopleiders',
      state,
      startsAt: new Date(`${day}T15:30:00+01:00`),
      endsAt: new Date(`${day}T17:00:00+01:00`),
      place: 'De Waterlelie',
    })
    await db
      .insertInto('meeting')
      .values([
        at(closed, 'closed', '2026-10-06'),
        at(meeting, 'convened', '2026-12-01'),
        at(planned, 'planned', '2027-02-02'),
      ])
      .execute()
    await db
      .insertInto('agendaItem')
      .values({ partnershipId, id: item, bodyId, title: 'Ruimte om te experimenteren', purpose: 'talk' })
      .execute()
    await db
      .insertInto('agendaEntry')
      .values({ partnershipId, id: entry, meetingId: meeting, itemId: item, position: 1 })
      .execute()
    const invited = ['chair', 'minutes-taker', 'body member', 'linking pin', 'school-trainer', 'invitee'] as const
    await db
      .insertInto('invitee')
      .values(
        invited.map((name) => ({
          partnershipId,
          meetingId: meeting,
          personId: person(name).id,
          guest: name === 'invitee',
          sentSequence: 0,
        })),
      )
      .execute()
  })
  return { ids: { meeting, closedMeeting: closed, plannedMeeting: planned, item, entry } }
}
