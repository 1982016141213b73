import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

/**
 * Of the network: a meeting that was held and closed, whose minutes wait for approval; one that is convened, with a
 * decision, a paper and those minutes on its agenda; one that is only planned, of a series; and something that waits.
 */
export async function meetingsWorld({ partnership, person, ids }: Stage): Promise<WorldPart> {
  const [closed, meeting, planned] = ['closed', 'convened', 'planned'].map((name) => idOf('meeting', name))
  const item = idOf('agenda item', 'Experimenteren')
  const entry = idOf('agenda entry', 'Experimenteren')
  const [minutesItem, waitingItem] = [idOf('agenda item', 'Verslag'), idOf('agenda item', 'Gastlessen')]
  const series = idOf('meeting series', 'Netwerk')
  const [decision, paper] = [idOf('decision', 'Proberen'), idOf('paper', 'Wat studenten zeiden')]
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
      .insertInto('meetingSeries')
      .values({
        partnershipId,
        id: series,
        bodyId,
        title: 'Netwerk schoolopleiders',
        rule: 'FREQ=WEEKLY;INTERVAL=9;BYDAY=TU',
        firstDay: '2026-12-01',
        startsAt: '15:30',
        minutes: 90,
        untilDay: '2027-07-31',
      })
      .execute()
    await db
      .insertInto('meeting')
      .values([
        { ...at(closed, 'closed', '2026-10-06'), minutesState: 'offered' },
        at(meeting, 'convened', '2026-12-01'),
        { ...at(planned, 'planned', '2027-02-02'), seriesId: series },
      ])
      .execute()
    await db
      .insertInto('agendaItem')
      .values([
        { partnershipId, id: item, bodyId, title: 'Ruimte om te experimenteren', purpose: 'talk' },
        {
          partnershipId,
          id: minutesItem,
          bodyId,
          title: 'Verslag van 6 oktober 2026',
          purpose: 'decide',
          kind: 'minutes',
          minutesOf: closed,
        },
        { partnershipId, id: waitingItem, bodyId, title: 'Gastlessen ruilen', purpose: 'inform' },
      ])
      .execute()
    await db
      .insertInto('agendaEntry')
      .values([
        { partnershipId, id: entry, meetingId: meeting, itemId: item, position: 1 },
        {
          partnershipId,
          id: idOf('agenda entry', 'Verslag'),
          meetingId: meeting,
          itemId: minutesItem,
          position: 2,
        },
      ])
      .execute()
    await db
      .insertInto('decision')
      .values({ partnershipId, id: decision, entryId: entry, text: 'We proberen het één periode.' })
      .execute()
    await db
      .insertInto('paper')
      .values({
        partnershipId,
        id: paper,
        itemId: item,
        meetingId: meeting,
        fileId: idOf('file', 'report'),
        title: 'Wat studenten zeiden',
      })
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
  return {
    ids: {
      meeting,
      closedMeeting: closed,
      plannedMeeting: planned,
      item,
      entry,
      minutesItem,
      waitingItem,
      series,
      decision,
      paper,
    },
  }
}
