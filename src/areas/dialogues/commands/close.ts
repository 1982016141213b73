import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Jobs } from '../../../platform/jobs.ts'
import { writeLetter } from '../../../platform/letters.ts'
import { closeEntrance } from '../../../platform/passes.ts'
import { count, longDay } from '../../../ui/words.ts'
import { addAction } from '../../followup/index.ts'
import { countCommitments, type Dialogue, findParticipants, findProposedActions, findWritten } from '../queries.ts'
import {
  type DialogueReport,
  finalFinding,
  type ReportAction,
  reportOf,
  type Settlement,
  transition,
  type WrittenFinding,
} from '../rules.ts'
import { tellDialogue } from '../topics.ts'
import { lockDialogue } from './steps.ts'

/** What came of closing: done; not possible from here; or groups wrote down an action that was not settled yet. */
export type Closed = { ok: true } | { ok: false; problem: string }

type AgreedAction = ReportAction & { findingId: string }

/**
 * Closes a conversation: its proposed actions become actions, its report is frozen and sent to the people who took part,
 * and of guests neither name nor commitment remains.
 * @param settlements what becomes of each proposed action
 */
export async function closeDialogue(
  tx: Tx,
  jobs: Jobs,
  dialogue: Dialogue,
  settlements: readonly Settlement[],
  { now, today }: { now: Date; today: Day },
): Promise<Closed> {
  const next = transition(await lockDialogue(tx, dialogue.id), 'close', dialogue.items.length)
  if (!next.ok) return next
  const proposed = await findProposedActions(tx, dialogue.id)
  if (!proposed.every(({ id }) => settlements.some((one) => one.proposed.id === id)))
    return {
      ok: false,
      problem: 'Een groep schreef intussen nog een vervolgactie op. Spreek ook daarvan af wie en wanneer.',
    }

  const findings = await findWritten(tx, dialogue.id)
  const participants = (await findParticipants(tx, dialogue.id)).filter(({ joinedAt }) => joinedAt !== null)
  const present = settlements.filter(({ proposed: { id } }) => proposed.some((one) => one.id === id))
  const actions = await agree(tx, dialogue, present, findings, today)
  const report = reportOf({
    itemIds: dialogue.items.map(({ id }) => id),
    findings,
    actions,
    commitments: await countCommitments(tx, dialogue.id),
    personIds: participants.flatMap(({ personId }) => personId ?? []),
    guests: participants.filter(({ guest }) => guest).length,
  })
  await freeze(tx, dialogue, report, now)
  await forgetGuests(tx, dialogue)
  await sendReport(tx, jobs, dialogue, report)
  await recordEvent(tx, {
    verb: 'dialogue.close',
    subjectKind: 'dialogue',
    subjectId: dialogue.id,
    detail: { from: 'plenary', to: 'closed', actions: actions.length },
  })
  await tellDialogue(tx, dialogue.id, 'everybody')
  return { ok: true }
}

/** Makes actions of what groups proposed, and takes the proposals away: what was dropped is gone. */
async function agree(
  tx: Tx,
  dialogue: Dialogue,
  settlements: readonly Settlement[],
  findings: readonly WrittenFinding[],
  today: Day,
): Promise<AgreedAction[]> {
  const { body } = dialogue.meeting
  const agreed: AgreedAction[] = []
  for (const settlement of settlements) {
    if ('dropped' in settlement) continue
    const { proposed, owner, dueOn } = settlement
    const findingId = finalFinding(findings, proposed.findingId)
    const itemId = findings.find(({ id }) => id === findingId)?.itemId
    const actionId = await addAction(
      tx,
      {
        what: proposed.what,
        owner,
        dueOn,
        origin: { kind: 'finding', findingId },
        bodyId: body.id,
        schoolId: body.organisationKind === 'school' ? body.organisationId : null,
        guarantee: dialogue.items.find(({ id }) => id === itemId)?.subtheme.guarantee ?? null,
        instrumentId: dialogue.framework.instrumentId,
        instrumentItemId: itemId ?? null,
      },
      today,
    )
    agreed.push({ actionId, findingId, what: proposed.what, owner, dueOn })
  }
  const ids = settlements.map(({ proposed }) => proposed.id)
  if (ids.length > 0)
    await tx.db
      .deleteFrom('proposedAction')
      .where('partnershipId', '=', tx.scope.partnershipId)
      .where('id', 'in', ids)
      .execute()
  return agreed
}

async function freeze(tx: Tx, dialogue: Dialogue, report: DialogueReport, now: Date): Promise<void> {
  await tx.db
    .updateTable('dialogue')
    .set({ state: 'closed', report: JSON.stringify(report), closedAt: now, code: null, revision: sql`revision + 1` })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', dialogue.id)
    .execute()
  await closeEntrance(tx, 'dialogue', dialogue.id)
}

/** Of guests the number remains, which the report has. */
async function forgetGuests(tx: Tx, dialogue: Dialogue): Promise<void> {
  await tx.db
    .updateTable('dialogueParticipant')
    .set({ guestName: null })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('dialogueId', '=', dialogue.id)
    .execute()
  await sql`select forget_guest_commitments(${dialogue.id})`.execute(tx.db)
}

/** Tells everybody with an account who came in that there is a report, and what of it is theirs to do. */
async function sendReport(tx: Tx, jobs: Jobs, dialogue: Dialogue, report: DialogueReport): Promise<void> {
  if (report.personIds.length === 0) return
  const people = await tx.db
    .selectFrom('person')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', 'in', report.personIds)
    .select(['id', 'name', 'email'])
    .execute()
  const actions = report.items.flatMap(({ findings }) => findings.flatMap((finding) => finding.actions))
  const { body, day } = dialogue.meeting
  for (const { id, name, email } of people) {
    const own = actions.filter(({ owner }) => 'personId' in owner && owner.personId === id)
    const yours =
      own.length > 0
        ? `\n\nOp jouw naam ${own.length === 1 ? 'staat' : 'staan'} ${count(own.length, 'vervolgactie', 'vervolgacties')}:\n${own.map(({ what, dueOn }) => `- ${what} (uiterlijk ${longDay(dueOn)})`).join('\n')}`
        : ''
    await writeLetter(tx, jobs, {
      personId: id,
      recipient: email,
      subject: `Het verslag van jullie gesprek op ${longDay(day)}`,
      body: `Dag ${name},\n\nJe praatte mee in het gesprek van ${body.name}. Het verslag is klaar: per item wat het opbracht en wat is afgesproken, zonder te zeggen wie wat vond.${yours}\n\nWat je zelf van plan bent, zie alleen jij, tenzij je het deelt.`,
      link: `/dialogues/${dialogue.id}/report`,
      onceKey: `dialogue-report:${dialogue.id}:${id}`,
    })
  }
}
