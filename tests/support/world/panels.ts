import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

const panelStates = ['preparing', 'invited', 'held', 'checking', 'checked', 'settled', 'cancelled'] as const
type PanelStateInWorld = (typeof panelStates)[number]

const panelId = (state: string) => idOf('panel interview', state)
const questionId = (state: string) => idOf('panel question', state)
const findingId = (state: string) => idOf('panel finding', state)

/**
 * Panel interviews with students of De Waterlelie in each state, led by the facilitator: with a question, a finding, guests
 * who were there, one who declined and one who was not asked yet.
 */
export async function panelsWorld({ partnership, person, school, institute, ids }: Stage): Promise<WorldPart> {
  const partnershipId = partnership.id
  const inName = `In ${partnership.name}`
  for (const state of panelStates) await addPanel(state)
  return {
    ids: {
      ...Object.fromEntries(panelStates.map((state) => [`${state}Panel`, panelId(state)])),
      ...Object.fromEntries(panelStates.map((state) => [`${state}Question`, questionId(state)])),
      ...Object.fromEntries(panelStates.map((state) => [`${state}PanelFinding`, findingId(state)])),
      panel: panelId('invited'),
      panelQuestion: questionId('invited'),
      panelFinding: findingId('held'),
      guest: person('body member').id,
    },
  }

  async function addPanel(state: PanelStateInWorld): Promise<void> {
    const id = panelId(state)
    const took = !['preparing', 'invited', 'cancelled'].includes(state)
    await partnership.inScope(async ({ db }) => {
      await db
        .insertInto('panelInterview')
        .values({
          partnershipId,
          id,
          schoolYear: 2026,
          audience: 'students',
          title: `Panelgesprek van ${partnership.name}`,
          versionId: ids.frameworkVersion ?? '',
          hostId: person('facilitator').id,
          startsAt: new Date('2026-11-20T15:00:00+01:00'),
          endsAt: new Date('2026-11-20T16:00:00+01:00'),
          place: 'De aula',
          state,
          cancelledBecause: state === 'cancelled' ? 'Er waren te weinig mensen.' : null,
          checkUntil: took && state !== 'held' ? (state === 'checking' ? '2026-11-21' : '2026-11-30') : null,
          settledOn: state === 'settled' ? '2026-11-21' : null,
        })
        .execute()
      await db.insertInto('panelSchool').values({ partnershipId, panelId: id, schoolId: school.id }).execute()
      await db
        .insertInto('panelQuestion')
        .values({
          partnershipId,
          id: questionId(state),
          panelId: id,
          frameworkItemId: ids.frameworkItem ?? null,
          guarantee: 2,
          text: 'Wat helpt je om te leren?',
          position: 1,
          note: state === 'settled' ? '' : `${inName} zei iemand: rust.`,
        })
        .execute()
      await db
        .insertInto('panelGuest')
        .values(
          (
            [
              ['student-teacher', true, 'accepted', true],
              ['participant', true, 'accepted', true],
              ['invitee', true, 'declined', false],
              ['body member', false, null, null],
            ] as const
          ).map(([name, invited, reply, present]) => ({
            partnershipId,
            panelId: id,
            personId: person(name).id,
            roleKey: 'student-teacher',
            schoolId: school.id,
            instituteId: institute.id,
            studyYear: 2,
            invitedAt: invited && state !== 'preparing' ? new Date('2026-11-01T10:00:00+01:00') : null,
            reply: state === 'preparing' ? null : reply,
            present: took ? present : null,
          })),
        )
        .execute()
      if (!took) return
      await db
        .insertInto('panelFinding')
        .values({
          partnershipId,
          id: findingId(state),
          panelId: id,
          questionId: questionId(state),
          guarantee: 2,
          frameworkItemId: ids.frameworkItem ?? null,
          text: `${inName} helpt het als er tijd is om na te praten.`,
          position: 1,
          answer: state === 'checked' || state === 'settled' ? 'Aangepast.' : null,
        })
        .execute()
    })
    if (state !== 'checking' && state !== 'checked') return
    const personId = person('student-teacher').id
    await partnership.inScope(
      ({ db }) =>
        db
          .insertInto('panelCheck')
          .values({
            partnershipId,
            findingId: findingId(state),
            personId,
            recognised: false,
            objection: `${inName} is daar geen tijd voor.`,
          })
          .execute(),
      personId,
    )
  }
}
