import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

/** An action at De Waterlelie that is done, and of which nobody knows yet what it brought. */
export async function followupWorld({ partnership, person, school, ids }: Stage): Promise<WorldPart> {
  const doneAction = idOf('action', 'done')
  const partnershipId = partnership.id
  await partnership.inScope(async ({ db }) => {
    await db
      .insertInto('action')
      .values({
        partnershipId,
        id: doneAction,
        focusPointId: ids.point ?? '',
        what: 'Lessen van elkaar bekijken',
        ownerId: person('mentor').id,
        dueOn: '2026-11-10',
        agreedOn: '2026-09-15',
        schoolId: school.id,
        state: 'done',
        settledOn: '2026-11-09',
      })
      .execute()
    await db
      .insertInto('actionReview')
      .values({
        partnershipId,
        actionId: doneAction,
        reviewedOn: '2026-11-09',
        byId: person('mentor').id,
        state: 'done',
      })
      .execute()
  })
  const commitment = idOf('commitment', 'shared')
  await partnership.inScope(async ({ db }) => {
    await db
      .insertInto('commitment')
      .values({
        partnershipId,
        id: commitment,
        personId: person('mentor').id,
        kind: 'going-to',
        text: `elke week bij een andere groep kijken in ${partnership.name}`,
        madeOn: '2026-10-06',
        bodyId: ids.body ?? '',
        sharedOn: '2026-10-06',
      })
      .execute()
  }, person('mentor').id)
  const lookBack = idOf('agenda item', 'Terugkijken')
  const agreed = idOf('action', 'agreed at the table')
  await partnership.inScope(async ({ db }) => {
    const bodyId = ids.body ?? ''
    await db
      .insertInto('agendaItem')
      .values({
        partnershipId,
        id: lookBack,
        bodyId,
        title: 'Terugkijken',
        kind: 'look-back',
        purpose: 'talk',
        since: '2026-10-01',
      })
      .execute()
    await db
      .insertInto('agendaEntry')
      .values({
        partnershipId,
        id: idOf('agenda entry', 'Terugkijken'),
        meetingId: ids.meeting ?? '',
        itemId: lookBack,
        position: 90,
      })
      .execute()
    await db
      .insertInto('action')
      .values({
        partnershipId,
        id: agreed,
        entryId: ids.entry ?? '',
        what: 'Een proefles delen',
        ownerId: person('body member').id,
        dueOn: '2026-11-20',
        agreedOn: '2026-10-06',
        bodyId,
      })
      .execute()
    await db
      .insertInto('actionReminder')
      .values({ partnershipId, personId: person('body member').id, remindedOn: '2026-11-16' })
      .execute()
  })
  return { ids: { doneAction, commitment, lookBack, agreed } }
}
