import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

/** What the partnership asks its people this school year: the panel interviews of the world, and an interview that is planned. */
export async function contactWorld({ partnership, person }: Stage): Promise<WorldPart> {
  const partnershipId = partnership.id
  const interview = idOf('contact ask', 'interview')
  await partnership.inScope(async ({ db }) => {
    await db.insertInto('contactBudget').values({ partnershipId, times: 6, minutes: 600, daysBetween: 14 }).execute()
    await db
      .insertInto('contactAsk')
      .values({
        partnershipId,
        id: interview,
        kind: 'interview',
        thingId: idOf('interview', 'planned'),
        title: `Interview van ${partnership.name}`,
        schoolYear: 2026,
        onDay: '2027-03-10',
        minutes: 20,
        priority: 5,
      })
      .execute()
    await db
      .insertInto('contact')
      .values(
        [person('student-teacher'), person('participant'), person('nobody')].map(({ id }) => ({
          partnershipId,
          askId: interview,
          personId: id,
        })),
      )
      .execute()
  })
  return { ids: { contactAsk: interview } }
}
