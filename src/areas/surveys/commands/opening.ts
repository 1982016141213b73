import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import { inParts } from '../../../platform/database/inParts.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { hashOf, openEntrance } from '../../../platform/passes.ts'
import { askContacts, foreseeContacts } from '../../contact/index.ts'
import { blocksOf, dealForms, formsOf } from '../../questions/index.ts'
import { askOf } from '../contacts.ts'
import { findAudience, findQuestionnaire, type Survey } from '../queries.ts'
import { type Post, writeInvitations } from './letters.ts'

/**
 * Opens a survey: asks whoever the contact budget reaches, keeps to which groups they belong today, deals the forms evenly
 * within each school, lays out blank papers in an order of chance, and writes each their link.
 * @returns how many people are asked; with nobody, nothing is opened
 */
export async function openPapers(tx: Tx, post: Post, survey: Survey, today: Day): Promise<number> {
  const audience = await findAudience(tx, survey, today)
  const wanted = audience.map(({ personId }) => personId)
  const ask = { ...askOf(survey), day: today }
  if ((await foreseeContacts(tx, ask, wanted, today)).reached.length === 0) return 0
  const reached = new Set((await askContacts(tx, ask, wanted, today)).reached)
  const asked = audience.filter(({ personId }) => reached.has(personId))
  const { partnershipId } = tx.scope
  await tx.db
    .updateTable('survey')
    .set({
      state: 'open',
      opensOn: today,
      code: await openEntrance(tx, 'survey', survey.id),
      revision: sql`revision + 1`,
    })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', survey.id)
    .execute()
  const forms = formsOf(blocksOf(await findQuestionnaire(tx, survey.versionId)), survey.blocksEach)
  const dealt = dealForms(
    asked.map(({ schoolId }) => schoolId),
    forms.length,
    Math.random,
  )
  const invited = asked.map((person, index) => {
    const secret = randomBytes(32).toString('base64url')
    return { ...person, secret, secretHash: hashOf(secret), form: dealt[index] ?? 0 }
  })
  await inParts(invited, async (part) => {
    await tx.db
      .insertInto('surveyInvitation')
      .values(
        part.map(({ personId, secret, schoolId, instituteId, studyYear }) => ({
          partnershipId,
          surveyId: survey.id,
          personId,
          secret,
          schoolId,
          instituteId,
          studyYear,
          sentOn: today,
        })),
      )
      .execute()
    return []
  })
  const papers = invited.map(({ schoolId, instituteId, studyYear, form, secretHash }) => ({
    schoolId,
    instituteId,
    studyYear,
    form,
    secretHash,
  }))
  await sql`select deal_papers(${survey.id}, ${JSON.stringify(papers)})`.execute(tx.db)
  await writeInvitations(tx, post, { ...survey, opensOn: today }, invited)
  return asked.length
}
