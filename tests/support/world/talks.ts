import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

/**
 * The evaluation talk at De Waterlelie, as a meeting of its network; the talk of its CoOP'er with the school leader, planned;
 * and that of its mentor with the school leader about the mentor's role, held.
 */
export async function talksWorld({ partnership, person, school, board, ids }: Stage): Promise<WorldPart> {
  const [evaluation, development, hrm] = [idOf('talk', 'evaluation'), idOf('talk', 'development'), idOf('talk', 'hrm')]
  const team = idOf('body', 'Opleidingsteam De Waterlelie')
  const partnershipId = partnership.id
  await partnership.inScope(async ({ db }) => {
    await db
      .insertInto('body')
      .values({
        partnershipId,
        id: team,
        kind: 'opleidingsteam',
        name: 'Opleidingsteam',
        level: 'operational',
        organisationId: school.id,
      })
      .execute()
    await db.insertInto('seat').values({ partnershipId, bodyId: team, roleKey: 'school-trainer' }).execute()
    const shared = { partnershipId, schoolYear: 2026 }
    await db
      .insertInto('talk')
      .values({
        ...shared,
        id: evaluation,
        kind: 'evaluation',
        schoolId: school.id,
        meetingId: ids.plannedMeeting ?? '',
        ledBy: person('school-leader').id,
      })
      .execute()
    await db
      .insertInto('talk')
      .values({
        ...shared,
        id: development,
        kind: 'development',
        personId: person('partnership-coordinator').id,
        ledBy: person('partnership-coordinator').id,
        plannedOn: '2026-11-20',
      })
      .execute()
    await db
      .insertInto('talkPartner')
      .values({ partnershipId, talkId: development, personId: person('school-leader').id })
      .execute()
    await db
      .insertInto('talk')
      .values({
        ...shared,
        id: hrm,
        kind: 'hrm',
        personId: person('mentor').id,
        roleKey: 'mentor',
        organisationId: school.id,
        ledBy: person('school-leader').id,
        heldOn: '2026-11-10',
      })
      .execute()
  })
  return { ids: { evaluation, development, hrm, talk: hrm, board: board.id } }
}
