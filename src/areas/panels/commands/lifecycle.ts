import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Jobs } from '../../../platform/jobs.ts'
import { longDay } from '../../../ui/words.ts'
import { askContacts, reasonInWords, releaseContacts } from '../../contact/index.ts'
import { completeOccurrence, releaseOccurrence } from '../../cycle/index.ts'
import { askOf, findPanel, findProgress, type Panel } from '../queries.ts'
import { type PanelState, type PanelStep, transition, whatIsMissing } from '../rules.ts'
import { invitedOf, whenAndWhere, write } from './letters.ts'

/** What came of a step: taken, or in Dutch what stands in its way. */
export type StepResult = { ok: true } | { ok: false; problems: string[] }

/** What a step needs besides: when it is, and until when guests can check. */
type Around = { today: Day; now: Date; checkUntil?: Day }

/**
 * Takes a step in the life of a panel interview. The row is locked first, so that of two who press at once the second is told
 * how things stand.
 */
export async function takeStep(
  tx: Tx,
  jobs: Jobs,
  panelId: string,
  step: PanelStep,
  around: Around,
): Promise<StepResult> {
  const from = await lockState(tx, panelId)
  const panel = await findPanel(tx, panelId)
  if (!panel) return { ok: false, problems: ['Dit panelgesprek is er niet meer.'] }
  const next = transition(from, step)
  if (!next.ok) return { ok: false, problems: [next.problem] }
  const missing = whatIsMissing(step.kind, await findProgress(tx, panel), around.today)
  if (missing.length > 0) return { ok: false, problems: missing }
  if (step.kind === 'invite') {
    const barred = await askGuests(tx, panel, around.today)
    if (barred.length > 0) return { ok: false, problems: barred }
  }
  await setState(tx, panelId, { from, to: next.state, step, around })
  await tellCycle(tx, panel, step)
  if (step.kind === 'invite') await inviteWaiting(tx, jobs, panel, around.now)
  if (step.kind === 'settle') await forget(tx, panelId)
  await tellGuests(tx, jobs, panel, step, around)
  return { ok: true }
}

/** Holds an interview until the transaction ends. @returns how far it is */
export async function lockState(tx: Tx, panelId: string): Promise<PanelState> {
  const { state } = await tx.db
    .selectFrom('panelInterview')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', panelId)
    .forUpdate()
    .select('state')
    .$narrowType<{ state: PanelState }>()
    .executeTakeFirstOrThrow()
  return state
}

async function setState(
  tx: Tx,
  panelId: string,
  { from, to, step, around }: { from: PanelState; to: PanelState; step: PanelStep; around: Around },
): Promise<void> {
  await tx.db
    .updateTable('panelInterview')
    .set({
      state: to,
      ...(around.checkUntil === undefined ? {} : { checkUntil: around.checkUntil }),
      settledOn: to === 'settled' ? around.today : null,
      cancelledBecause: step.kind === 'cancel' ? step.because : null,
      revision: sql`revision + 1`,
    })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', panelId)
    .execute()
  await recordEvent(tx, {
    verb: `panel.${step.kind}`,
    subjectKind: 'panel',
    subjectId: panelId,
    detail: { from, to },
  })
}

async function tellCycle(tx: Tx, { id, day }: Panel, step: PanelStep): Promise<void> {
  const thing = { kind: 'panel' as const, id }
  if (step.kind === 'hold') await completeOccurrence(tx, thing, day)
  if (step.kind === 'cancel') {
    await releaseOccurrence(tx, thing)
    await releaseContacts(tx, { kind: 'panel', thingId: id })
  }
}

/**
 * Draws on the contact budget for everybody on the list. Something that goes first may have been planned since they were chosen:
 * then whoever invites decides what to do about it.
 * @returns in Dutch whom it does not reach, and why; nobody is invited then
 */
async function askGuests(tx: Tx, panel: Panel, today: Day): Promise<string[]> {
  const people = panel.guests.map(({ personId }) => personId)
  const { notReached } = await askContacts(tx, askOf(panel), people, today)
  return notReached.map(({ personId, reason }) => {
    const name = panel.guests.find((guest) => guest.personId === personId)?.name
    return `${name} kun je nu niet vragen: ${reasonInWords(reason, panel.day)}. Haal deze naam van de lijst of kies een andere dag.`
  })
}

/** Sends a letter to whoever on the list has none yet. @returns how many that are */
export async function inviteWaiting(tx: Tx, jobs: Jobs, panel: Panel, now: Date): Promise<number> {
  const waiting = panel.guests.filter(({ invited }) => !invited).map(({ personId }) => personId)
  if (waiting.length === 0) return 0
  await tx.db
    .updateTable('panelGuest')
    .set({ invitedAt: now })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('panelId', '=', panel.id)
    .where('personId', 'in', waiting)
    .execute()
  await write(tx, jobs, panel, waiting, {
    subject: 'Praat je mee over het opleiden?',
    body:
      `We nodigen je uit voor het panelgesprek “${panel.title}”, ${whenAndWhere(panel)}. ${panel.hostName} leidt het gesprek. ` +
      'Wat er naar voren komt, wordt zonder namen opgeschreven. Je leest het eerst zelf na; pas daarna telt het mee.\n\nLaat je weten of je komt?',
  })
  await recordEvent(tx, {
    verb: 'panel.send-invitations',
    subjectKind: 'panel',
    subjectId: panel.id,
    detail: { number: waiting.length },
  })
  return waiting.length
}

/** What led to the findings is gone once they count: the host's notes, and what guests said of the findings. */
async function forget(tx: Tx, panelId: string): Promise<void> {
  await tx.db
    .updateTable('panelQuestion')
    .set({ note: '' })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('panelId', '=', panelId)
    .execute()
  await sql`select forget_checks(${panelId})`.execute(tx.db)
}

/** Writes whoever has something to read or to do now. */
async function tellGuests(tx: Tx, jobs: Jobs, panel: Panel, step: PanelStep, { checkUntil }: Around): Promise<void> {
  const present = panel.guests.filter((guest) => guest.present).map(({ personId }) => personId)
  switch (step.kind) {
    case 'check':
      return write(tx, jobs, panel, present, {
        subject: 'Herken je wat er uit het panelgesprek kwam?',
        body:
          `De opbrengsten van “${panel.title}” staan klaar. Zeg per opbrengst of je haar herkent, of wat er niet klopt. ` +
          `Niemand ziet wie wat zegt.${checkUntil === undefined ? '' : ` Dat kan tot en met ${longDay(checkUntil)}.`}`,
        page: '/checks',
      })
    case 'settle':
      return write(tx, jobs, panel, present, {
        subject: 'De opbrengsten van het panelgesprek zijn vastgesteld',
        body: `Dank voor je hulp bij “${panel.title}”. Je leest hier wat er is vastgesteld, en wat er met reacties is gedaan.`,
      })
    case 'cancel':
      return write(tx, jobs, panel, invitedOf(panel), {
        subject: 'Het panelgesprek gaat niet door',
        body: `Het panelgesprek “${panel.title}”, ${whenAndWhere(panel)}, is afgezegd: ${step.because}`,
      })
    case 'invite':
    case 'hold':
    case 'close':
      return
  }
}
