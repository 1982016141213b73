import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Jobs } from '../../../platform/jobs.ts'
import { writeLetter } from '../../../platform/letters.ts'
import { daysBetween, dueInWords, longDay } from '../../../ui/words.ts'
import { type QuestionnaireDefinition, questionsOf, say, typeOf } from '../../questions/index.ts'
import { findQuestionnaire, findWaiting, type Survey } from '../queries.ts'
import { invitationBody, reminderDue } from '../rules.ts'

/** With what letters are written: the queue, and where this site is. */
export type Post = { jobs: Jobs; origin: string }

type Addressee = { personId: string; name: string; email: string; secret: string }

/** Writes whoever is asked their link; first of all it says who reads what. */
export async function writeInvitations(
  tx: Tx,
  post: Post,
  survey: Survey,
  invited: readonly Addressee[],
): Promise<void> {
  const definition = await findQuestionnaire(tx, survey.versionId)
  const body = await bodyOf(tx, survey)
  for (const { personId, name, email, secret } of invited)
    await writeLetter(tx, post.jobs, {
      personId,
      recipient: email,
      subject: survey.title,
      body: `Dag ${name},\n\n${tapsOf(survey, definition, `${post.origin}/answer/${secret}`)}${body}`,
      link: `/answer/${secret}`,
      onceKey: `survey:${survey.id}:${personId}:invitation`,
    })
}

async function bodyOf(tx: Tx, survey: Survey): Promise<string> {
  const { name: partnershipName } = await tx.db
    .selectFrom('partnership')
    .where('id', '=', tx.scope.partnershipId)
    .select('name')
    .executeTakeFirstOrThrow()
  return invitationBody({ ...survey, closesOn: longDay(survey.closesOn), partnershipName })
}

/**
 * The first question of a pulse with a link for each answer: it shows that answer chosen. Nothing is saved by following it,
 * since what scans letters follows links too.
 */
function tapsOf({ kind }: Survey, definition: QuestionnaireDefinition, link: string): string {
  const [first] = questionsOf(definition)
  if (kind !== 'pulse' || !first || (first.kind !== 'agree' && first.kind !== 'choice')) return ''
  const answers = typeOf(first.kind)
    .labels(first, 'nl')
    .map(({ key, label }) => `${label}\n${link}?q=${encodeURIComponent(key)}`)
  return `${say(first.text, 'nl')}\n\n${answers.join('\n\n')}\n\n`
}

/** Reminds whoever has not sent in yet, on the days that were set for that. */
export async function writeReminders(tx: Tx, { jobs }: Post, survey: Survey, today: Day): Promise<void> {
  if (survey.closesOn < today) return
  const due = (await findWaiting(tx, survey.id)).flatMap((one) => {
    const reminders = one.sentOn && reminderDue(survey.remindAfter, daysBetween(one.sentOn, today), one.reminders)
    return reminders ? [{ ...one, reminders }] : []
  })
  if (due.length === 0) return
  const body = await bodyOf(tx, survey)
  for (const { personId, name, email, secret, reminders } of due) {
    await tx.db
      .updateTable('surveyInvitation')
      .set({ reminders, remindedOn: today })
      .where('partnershipId', '=', tx.scope.partnershipId)
      .where('surveyId', '=', survey.id)
      .where('personId', '=', personId)
      .execute()
    await writeLetter(tx, jobs, {
      personId,
      recipient: email,
      subject: `Nog ${dueInWords(today, survey.closesOn).replace(/^over /, '')}: ${survey.title}`,
      body: `Dag ${name},\n\nJe mening telt nog niet mee. Dat kan tot en met ${longDay(survey.closesOn)}.\n\n${body}`,
      link: `/answer/${secret}`,
      onceKey: `survey:${survey.id}:${personId}:reminder:${reminders}`,
    })
  }
  await recordEvent(tx, {
    verb: 'survey.remind',
    subjectKind: 'survey',
    subjectId: survey.id,
    detail: { number: due.length },
  })
}

/** How long somebody who asked for their link in a room waits before another letter is written, in minutes. */
const roomMinutes = 10

/** Writes whoever types their address in a room their link, if they were asked and have not sent in. */
export async function writeOwnLink(
  tx: Tx,
  { jobs }: Post,
  survey: { id: string; title: string },
  email: string,
  now: Date,
): Promise<boolean> {
  const [waiting] = await findWaiting(tx, survey.id, email)
  if (!waiting) return false
  const turn = Math.floor(now.getTime() / (roomMinutes * 60_000))
  await writeLetter(tx, jobs, {
    personId: waiting.personId,
    recipient: waiting.email,
    subject: survey.title,
    body: `Dag ${waiting.name},\n\nJe vroeg om je link. Hij is alleen voor jou:`,
    link: `/answer/${waiting.secret}`,
    onceKey: `survey:${survey.id}:${waiting.personId}:room:${turn}`,
  })
  return true
}

/** Tells whoever was asked that a survey is called off, and that nothing of it is kept. */
export async function writeCancellations(tx: Tx, { jobs }: Post, survey: Survey, because: string): Promise<void> {
  const { rows } = await sql<{ personId: string; name: string; email: string }>`
    select p.id as "personId", p.name, p.email from survey_invitation i
    join person p on p.partnership_id = i.partnership_id and p.id = i.person_id
    where i.partnership_id = ${tx.scope.partnershipId} and i.survey_id = ${survey.id}
    order by p.name, p.id`.execute(tx.db)
  for (const { personId, name, email } of rows)
    await writeLetter(tx, jobs, {
      personId,
      recipient: email,
      subject: `Gaat niet door: ${survey.title}`,
      body: `Dag ${name},\n\nDe enquête “${survey.title}” gaat niet door: ${because}\n\nAlles wat was ingestuurd, is ongelezen gewist. Je hoeft niets te doen.`,
      link: '',
      onceKey: `survey:${survey.id}:${personId}:cancellation`,
    })
}
