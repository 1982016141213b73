import type { Tx } from '../../../src/platform/database/scope.ts'
import { givePass, passCookie } from '../../../src/platform/passes.ts'
import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

/** In which school year De Waterlelie had a peer review in each state. */
const years = { preparing: 2026, ready: 2025, visited: 2024, written: 2023, closed: 2022, cancelled: 2021 } as const
export type ReviewStateInWorld = keyof typeof years
const states = Object.keys(years).filter((state): state is ReviewStateInWorld => state in years)

const reviewId = (state: string) => idOf('review', state)
const nationalId = (state: string) => idOf('national review', state)
const adviceId = (state: string) => idOf('advice', state)

/**
 * Peer reviews of De Waterlelie in each state, with a panel from elsewhere, all texts, an advice and a dossier with a guest;
 * national ones in each state; and a visit to another partnership.
 */
export async function reviewsWorld({ partnership, person, school, ids }: Stage): Promise<WorldPart> {
  const partnershipId = partnership.id
  const inName = `In ${partnership.name}`
  for (const state of states) await addReview(state)
  for (const state of ['preparing', 'ready', 'visited', 'written'] as const) await addNational(state)
  const outsideVisit = idOf('outside visit', 'Partnerschap Heuvel')
  await partnership.inScope(async ({ db }) => {
    await db
      .insertInto('outsideVisit')
      .values({
        partnershipId,
        id: outsideVisit,
        visitedOn: '2026-03-12',
        visitedPartnership: 'Partnerschap Heuvel',
        kind: 'development',
      })
      .execute()
    await db
      .insertInto('outsideVisitor')
      .values({ partnershipId, visitId: outsideVisit, personId: person('school-leader').id })
      .execute()
  })
  const dossier = await addDossier(reviewId('preparing'))
  return {
    ids: {
      ...Object.fromEntries(states.map((state) => [`${state}Review`, reviewId(state)])),
      ...Object.fromEntries(states.map((state) => [`${state}Advice`, adviceId(state)])),
      ...Object.fromEntries(['ready', 'visited', 'written'].map((state) => [`${state}National`, nationalId(state)])),
      review: reviewId('preparing'),
      national: nationalId('preparing'),
      advice: adviceId('written'),
      panelMember: person('school-trainer elsewhere').id,
      visitPart: idOf('visit part', 'preparing'),
      outsideVisit,
      guarantee: '2',
      ...dossier.ids,
    },
    passCookies: { dossier: [`${passCookie('dossier')}=${dossier.ids.dossierPass}`] },
  }

  async function addReview(state: ReviewStateInWorld): Promise<void> {
    const id = reviewId(state)
    const schoolYear = years[state]
    const isWritten = state === 'visited' || state === 'written' || state === 'closed'
    await partnership.inScope(async ({ db }) => {
      await db
        .insertInto('peerReview')
        .values({
          partnershipId,
          id,
          kind: 'internal',
          schoolYear,
          schoolId: school.id,
          hostId: person('facilitator').id,
          visitOn: `${schoolYear + 1}-03-10`,
          state,
          cancelledBecause: state === 'cancelled' ? 'De school verhuist.' : null,
          closedOn: state === 'closed' ? `${schoolYear + 1}-05-10` : null,
          questions: `${inName} willen we weten of studenten durven.`,
        })
        .execute()
      const invitedAt = new Date('2026-11-01T10:00:00+01:00')
      await db
        .insertInto('panelMember')
        .values(
          (
            [
              ['school-leader elsewhere', 'school-leader', true, invitedAt, 'accepted'],
              ['school-trainer elsewhere', 'school-trainer', false, invitedAt, 'accepted'],
              ['invitee', 'mentor', false, invitedAt, 'declined'],
              ['body member', 'mentor', false, null, null],
            ] as const
          ).map(([name, roleKey, chair, invited, reply]) => ({
            partnershipId,
            reviewId: id,
            personId: person(name).id,
            roleKey,
            chair,
            invitedAt: invited,
            reply,
          })),
        )
        .execute()
      await addTexts({ db }, id, isWritten)
      await db
        .insertInto('visitPart')
        .values({
          partnershipId,
          id: idOf('visit part', state),
          reviewId: id,
          startsAt: '09:00',
          minutes: 45,
          title: 'Ontvangst',
        })
        .execute()
      await db
        .insertInto('reviewAdvice')
        .values({
          partnershipId,
          id: adviceId(state),
          reviewId: id,
          guarantee: 2,
          text: `${inName} mag een student ook eens verdwalen.`,
          position: 1,
        })
        .execute()
      if (!isWritten) return
      await db
        .insertInto('reviewStatement')
        .values({
          partnershipId,
          reviewId: id,
          meets: true,
          reasons: 'Studenten worden gezien.',
          statedOn: `${schoolYear + 1}-03-20`,
          statedBy: person('school-leader elsewhere').id,
        })
        .execute()
      if (state === 'visited') return
      await db
        .insertInto('reviewReply')
        .values({
          partnershipId,
          reviewId: id,
          text: 'Dat herkennen we.',
          repliedOn: `${schoolYear + 1}-04-01`,
          repliedBy: person('school-leader').id,
        })
        .execute()
    })
  }

  async function addTexts({ db }: Pick<Tx, 'db'>, id: string, seen: boolean): Promise<void> {
    await db
      .insertInto('reviewGuarantee')
      .values(
        [1, 2, 3, 4].map((guarantee) => ({
          partnershipId,
          reviewId: id,
          guarantee,
          selfPicture: 'Wij kijken samen.',
          seen: seen ? 'We zagen studenten die vragen stellen.' : '',
          revision: 1,
        })),
      )
      .execute()
    await db
      .insertInto('reviewText')
      .values(
        [1, 2, 3, 4].map((guarantee) => ({
          partnershipId,
          reviewId: id,
          guarantee,
          revision: 1,
          texts: JSON.stringify({
            criteria: '',
            selfPicture: 'Wij kijken samen.',
            seen: seen ? 'We zagen studenten die vragen stellen.' : '',
            strong: '',
          }),
        })),
      )
      .execute()
  }

  async function addNational(state: 'preparing' | 'ready' | 'visited' | 'written'): Promise<void> {
    const id = nationalId(state)
    await partnership.inScope(async ({ db }) => {
      await db
        .insertInto('peerReview')
        .values({
          partnershipId,
          id,
          kind: state === 'written' ? 'assessing' : 'development',
          schoolYear: 2026,
          hostId: person('project-coordinator').id,
          visitOn: '2026-11-10',
          state,
          visitors: 'Partnerschap Heuvel',
          conclusion: state === 'visited' || state === 'written' ? `${inName} leert men van elkaar.` : '',
          passed: state === 'written' ? true : null,
        })
        .execute()
      await db.insertInto('reviewedSchool').values({ partnershipId, reviewId: id, schoolId: school.id }).execute()
      await addTexts({ db }, id, false)
    })
  }

  async function addDossier(id: string) {
    const dossierDocument = idOf('dossier document', 'verslag')
    const dossierGuest = idOf('dossier guest', 'Guusje')
    const dossierPass = await partnership.inScope(async (tx) => {
      await tx.db
        .insertInto('dossierDocument')
        .values({
          partnershipId,
          id: dossierDocument,
          reviewId: id,
          title: `Verslag van ${partnership.name}`,
          fileId: idOf('file', 'report'),
          position: 1,
        })
        .execute()
      await tx.db
        .insertInto('dossierGuest')
        .values({
          partnershipId,
          id: dossierGuest,
          reviewId: id,
          name: 'Guusje',
          email: 'guusje@elders.example',
          untilOn: '2027-03-31',
        })
        .execute()
      return givePass(tx, { kind: 'dossier', subjectId: dossierGuest, personId: null })
    })
    return { ids: { dossierDocument, dossierGuest, dossierPass, ownSchool: ids.school ?? '' } }
  }
}
