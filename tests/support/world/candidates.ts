import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

/**
 * De Vuurtoren, a candidate of the same board: its candidacy waits for the decision of the board, after a talk with a
 * document. Four other candidates of that board each stand at another step.
 */
export async function candidatesWorld({ partnership, person, board, scans }: Stage): Promise<WorldPart> {
  const partnershipId = partnership.id
  const lighthouse = await partnership.school('De Vuurtoren', board, { candidateSince: '2026-09-01' })
  const newcomers = {
    exploring: await partnership.school('De Duinroos', board, { candidateSince: '2026-09-01' }),
    scanning: await partnership.school('De Zandkreek', board, { candidateSince: '2026-09-01' }),
    adjusting: await partnership.school('De Strandvonk', board, { candidateSince: '2026-09-01' }),
    starting: await partnership.school('De Schelp', board, { candidateSince: '2026-09-01' }),
  }
  for (const place of [lighthouse, ...Object.values(newcomers)])
    for (const role of ['school-leader', 'school-trainer', 'institute-trainer'] as const)
      await partnership.appointment(person(role), role, place)
  const settled = await partnership.scan(
    'before the start',
    {
      school: newcomers.scanning,
      facilitator: person('facilitator'),
      participants: [person('participant')],
      themes: scans.settled.themes,
    },
    { state: 'settled', occasion: 'before-start' },
  )
  const candidacyOf = (of: string) => idOf('candidacy', of)
  const step = idOf('candidacy step', 'De Vuurtoren')
  await partnership.inScope(async ({ db }) => {
    const shared = { partnershipId, beganOn: '2026-09-01', coordinatorId: person('partnership-coordinator').id }
    await db
      .insertInto('candidacy')
      .values([
        {
          ...shared,
          id: candidacyOf('De Vuurtoren'),
          schoolId: lighthouse.id,
          state: 'deciding',
          profile: 'Buiten leren',
        },
        ...(['exploring', 'scanning', 'adjusting', 'starting'] as const).map((state) => ({
          ...shared,
          id: candidacyOf(state),
          schoolId: newcomers[state].id,
          state,
        })),
      ])
      .execute()
    await db
      .insertInto('candidacyStep')
      .values({
        partnershipId,
        id: step,
        candidacyId: candidacyOf('De Vuurtoren'),
        kind: 'exploring-talk',
        takenOn: '2026-09-10',
        byId: person('partnership-coordinator').id,
        notes: 'De school wil graag.',
        fileId: idOf('file', 'report'),
      })
      .execute()
    await db
      .insertInto('candidacyAttendee')
      .values({ partnershipId, stepId: step, personId: person('school-leader').id })
      .execute()
  })
  return {
    ids: {
      candidacy: candidacyOf('De Vuurtoren'),
      exploring: candidacyOf('exploring'),
      scanning: candidacyOf('scanning'),
      adjusting: candidacyOf('adjusting'),
      starting: candidacyOf('starting'),
      scanBefore: settled.id,
      step,
      ownBoard: board.id,
    },
  }
}
