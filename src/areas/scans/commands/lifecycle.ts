import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Jobs } from '../../../platform/jobs.ts'
import { writeLetter } from '../../../platform/letters.ts'
import { longDay } from '../../../ui/words.ts'
import { completeOccurrence, releaseOccurrence } from '../../cycle/index.ts'
import { findJudgements, findParticipants, findThemes, type Scan } from '../queries.ts'
import { canOpen, canSettle, type Readiness, type ScanState, type ScanStep, transition } from '../rules.ts'

/** What came of a step: taken, or in Dutch what stands in its way. */
export type StepResult = { ok: true } | { ok: false; problems: string[] }

/**
 * Takes a step in the life of a scan. The row is locked first, so that of two people who press at once, the second is
 * told how things stand.
 */
export async function takeStep(tx: Tx, jobs: Jobs, scan: Scan, step: ScanStep, today: Day): Promise<StepResult> {
  const { partnershipId } = tx.scope
  const current = await tx.db
    .selectFrom('scan')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', scan.id)
    .forUpdate()
    .select('state')
    .$narrowType<{ state: ScanState }>()
    .executeTakeFirstOrThrow()
  const next = transition(current.state, step)
  if (!next.ok) return { ok: false, problems: [next.problem] }
  const readiness = await readyFor(tx, scan, step)
  if (!readiness.ready) return { ok: false, problems: readiness.problems }

  await tx.db
    .updateTable('scan')
    .set({ state: next.state })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', scan.id)
    .execute()
  await recordEvent(tx, {
    verb: `scan.${step.kind}`,
    subjectKind: 'scan',
    subjectId: scan.id,
    detail: { from: current.state, to: next.state, ...(step.kind === 'reopen' ? { reason: step.reason } : {}) },
  })
  const thing = { kind: 'scan', id: scan.id } as const
  if (step.kind === 'settle') await completeOccurrence(tx, thing, today)
  if (step.kind === 'reopen') await releaseOccurrence(tx, thing, 'planned')
  if (next.state === 'open') await invite(tx, jobs, scan)
  if (step.kind === 'close') await countSpread(tx, scan.id)
  return { ok: true }
}

/** Counts how the choices are spread, in the database: nothing of this program sees the choices themselves. */
export async function countSpread(tx: Tx, scanId: string): Promise<void> {
  await sql`select count_spread(${scanId})`.execute(tx.db)
}

async function readyFor(tx: Tx, scan: Scan, step: ScanStep): Promise<Readiness> {
  switch (step.kind) {
    case 'open':
      return canOpen({
        ...scan,
        themes: await findThemes(tx, scan.id),
        participants: await findParticipants(tx, scan.id),
      })
    case 'settle': {
      const judgements = await findJudgements(tx, scan.id)
      const themes = await findThemes(tx, scan.id)
      return canSettle(
        themes.flatMap(({ versionId, definition }) =>
          definition.criteria.map(({ id, name }) => {
            const judgement = judgements.find((one) => one.versionId === versionId && one.criterionId === id)
            return { criterion: name, outcome: judgement ? (judgement.level === null ? 'left-out' : 'judged') : null }
          }),
        ),
      )
    }
    default:
      return { ready: true }
  }
}

/** Invites whoever takes part and was not invited yet; for all of a team's members these are a few rows and letters. */
export async function invite(tx: Tx, jobs: Jobs, scan: Scan): Promise<void> {
  const participants = await findParticipants(tx, scan.id)
  for (const { personId, email, name, invitedAt } of participants) {
    if (invitedAt) continue
    await writeLetter(tx, jobs, {
      personId,
      recipient: email,
      subject: `Jouw blik op ${scan.schoolName}: de scan staat open`,
      body:
        `Dag ${name},\n\nJe doet mee aan de scan Samen Opleiden van ${scan.schoolName}. Kies per onderdeel wat het meest op jullie school lijkt, uiterlijk ${longDay(scan.closesOn)}. ` +
        `Het kost ongeveer een kwartier; je kunt stoppen en later verdergaan.\n\nAlleen jij ziet wat je kiest. In het gesprek op ${longDay(scan.talkOn)} ziet het team hoe de keuzes verdeeld zijn, zonder namen.`,
      link: `/scans/${scan.id}/choices`,
      onceKey: `scan-invitation:${scan.id}:${personId}`,
    })
  }
  await tx.db
    .updateTable('participant')
    .set({ invitedAt: new Date() })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('scanId', '=', scan.id)
    .where('invitedAt', 'is', null)
    .execute()
}
