import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { type Moment, planOccurrence } from '../../cycle/index.ts'
import { type Candidate, findCandidates, type Occasion, type Scan } from '../queries.ts'

/** What a scan's plan says; ids are checked against who and what may be chosen. */
export type Plan = {
  occasion: Occasion
  facilitator: string
  themes: string[]
  participants: string[]
  opensOn: Day
  closesOn: Day
  talkOn: Day
  ambitionYear: number
  /** The occurrence of the cycle that it is planned from; without one, the cycle finds its own. */
  occurrence?: string | null
}

/** At which moment of the cycle a scan with this occasion falls; in between, at none. */
const momentOf: Record<Occasion, Moment | null> = {
  'before-start': 'before-start',
  baseline: 'start',
  'four-yearly': 'four-yearly',
  'in-between': null,
}

/** @returns the id of the scan that was planned */
export async function planScan(tx: Tx, schoolId: string, plan: Plan, today: Day): Promise<string> {
  const { partnershipId, personId } = tx.scope
  const { id } = await tx.db
    .insertInto('scan')
    .values({
      partnershipId,
      schoolId,
      occasion: plan.occasion,
      schoolYear: schoolYearOf(plan.opensOn),
      facilitatorId: plan.facilitator,
      opensOn: plan.opensOn,
      closesOn: plan.closesOn,
      talkOn: plan.talkOn,
      ambitionYear: plan.ambitionYear,
      createdBy: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await setThemes(tx, id, plan.themes)
  await setParticipants(tx, id, plan.participants, await findCandidates(tx, schoolId, today))
  await recordEvent(tx, {
    verb: 'scan.plan',
    subjectKind: 'scan',
    subjectId: id,
    detail: { schoolId, occasion: plan.occasion },
  })
  await tellCycle(tx, { id, schoolId }, plan)
  return id
}

async function tellCycle(tx: Tx, scan: { id: string; schoolId: string }, plan: Plan): Promise<void> {
  const { occasion, occurrence: occurrenceId = null, opensOn: day } = plan
  const moment = momentOf[occasion]
  if (occurrenceId === null && moment === null) return
  const subject = { kind: 'school', schoolId: scan.schoolId } as const
  const thing = { kind: 'scan', id: scan.id } as const
  await planOccurrence(tx, { activity: 'scan', subject, day, thing, ...(occurrenceId ? { occurrenceId } : { moment }) })
}

/** Changes the plan. Once a scan is open its themes stay as they are, since people are answering them. */
export async function changePlan(tx: Tx, scan: Scan, plan: Plan, today: Day): Promise<void> {
  const { partnershipId } = tx.scope
  await tx.db
    .updateTable('scan')
    .set({
      occasion: plan.occasion,
      schoolYear: schoolYearOf(plan.opensOn),
      facilitatorId: plan.facilitator,
      opensOn: plan.opensOn,
      closesOn: plan.closesOn,
      talkOn: plan.talkOn,
      ambitionYear: plan.ambitionYear,
    })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', scan.id)
    .execute()
  if (scan.state === 'planned') await setThemes(tx, scan.id, plan.themes)
  await setParticipants(tx, scan.id, plan.participants, await findCandidates(tx, scan.schoolId, today))
  await recordEvent(tx, { verb: 'scan.change', subjectKind: 'scan', subjectId: scan.id })
}

async function setThemes(tx: Tx, scanId: string, versionIds: readonly string[]): Promise<void> {
  const { partnershipId } = tx.scope
  await tx.db.deleteFrom('scanTheme').where('partnershipId', '=', partnershipId).where('scanId', '=', scanId).execute()
  const rows = versionIds.map((versionId, position) => ({ partnershipId, scanId, versionId, position }))
  await tx.db.insertInto('scanTheme').values(rows).execute()
}

/** Whoever no longer takes part loses their choices; whoever stays keeps them. */
async function setParticipants(
  tx: Tx,
  scanId: string,
  personIds: readonly string[],
  candidates: readonly Candidate[],
): Promise<void> {
  const { partnershipId } = tx.scope
  await tx.db
    .deleteFrom('participant')
    .where('partnershipId', '=', partnershipId)
    .where('scanId', '=', scanId)
    .where('personId', 'not in', personIds)
    .execute()
  const rows = personIds.map((personId) => ({
    partnershipId,
    scanId,
    personId,
    roleName: candidates.find((candidate) => candidate.personId === personId)?.roleName ?? 'gast',
  }))
  await tx.db
    .insertInto('participant')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
