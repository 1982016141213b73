import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

/**
 * At the network's table: a signal that a student teacher raised without saying so, about the first criterion of the
 * theme, with an item in the network's backlog.
 */
export async function signalsWorld({ partnership, person, school, theme, ids }: Stage): Promise<WorldPart> {
  const signal = idOf('signal', 'Tijd voor begeleiding')
  const item = idOf('agenda item', 'Tijd voor begeleiding')
  const partnershipId = partnership.id
  const bodyId = ids.body ?? ''
  await partnership.inScope(async ({ db }) => {
    await db
      .insertInto('signal')
      .values({
        partnershipId,
        id: signal,
        question: 'Kan er op elke school een vast uur voor begeleiding komen?',
        explanation: 'Het lukt nu alleen na schooltijd.',
        urgency: 'soon',
        anonymous: true,
        instrumentId: theme.instrumentId,
        instrumentItemId: theme.criteria[0] ?? '',
        schoolId: school.id,
        guarantee: 2,
        bodyId,
        arrivedOn: '2026-11-10',
        raisedOn: '2026-11-10',
        dueOn: '2027-02-02',
      })
      .execute()
    await db
      .insertInto('signalSender')
      .values({ partnershipId, signalId: signal, personId: person('student-teacher').id, anonymous: true })
      .execute()
    await db
      .insertInto('signalStep')
      .values({ partnershipId, signalId: signal, kind: 'raised', bodyId, takenOn: '2026-11-10' })
      .execute()
    await db
      .insertInto('agendaItem')
      .values({ partnershipId, id: item, bodyId, title: 'Tijd voor begeleiding', kind: 'signal', purpose: 'talk' })
      .execute()
    await db.insertInto('signalItem').values({ partnershipId, signalId: signal, itemId: item }).execute()
  }, person('student-teacher').id)
  return { ids: { signal } }
}
