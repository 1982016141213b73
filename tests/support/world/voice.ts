import { givePass, openEntrance, passCookie } from '../../../src/platform/passes.ts'
import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

/** What the student teacher told De Waterlelie by name, what somebody told it without, with an answer, and a poster. */
export async function voiceWorld({ partnership, person, school }: Stage): Promise<WorldPart> {
  const partnershipId = partnership.id
  const named = idOf('voice message', 'named')
  const unnamed = idOf('voice message', 'unnamed')
  const student = person('student-teacher').id
  const secret = await partnership.inScope(async (tx) => {
    const about = { partnershipId, toKind: 'school', toSchoolId: school.id, asSignal: true }
    await tx.db
      .insertInto('voiceMessage')
      .values([
        {
          ...about,
          id: named,
          senderId: student,
          text: `In ${partnership.name} kijk ik graag mee.`,
          toldOn: '2026-11-18',
        },
        { ...about, id: unnamed, senderId: null, text: `In ${partnership.name} is het druk.`, toldOn: '2026-11-16' },
      ])
      .execute()
    await tx.db
      .insertInto('voiceReply')
      .values({
        partnershipId,
        id: idOf('voice reply', 'unnamed'),
        messageId: unnamed,
        byId: person('school-trainer').id,
        text: `Dank, ${partnership.name} zoekt dit uit.`,
        position: 1,
      })
      .execute()
    return givePass(tx, { kind: 'voice', subjectId: unnamed, personId: null })
  }, student)
  const voiceCode = await partnership.inScope(async (tx) => {
    const code = await openEntrance(tx, 'voice', partnershipId)
    await tx.db.insertInto('voicePoster').values({ partnershipId, code }).execute()
    return code
  })
  return {
    ids: { voiceMessage: named, voicePass: secret, voiceCode },
    passCookies: { voice: [`${passCookie('voice')}=${secret}`] },
  }
}
