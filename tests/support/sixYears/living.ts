/** Month after month: the night lets the calendar grow, and what is due is planned and held by whoever's work it is. */
import { holdByHand } from '../../../src/areas/cycle/commands.ts'
import {
  completeOccurrence,
  findOccurrences,
  growAround,
  type Occurrence,
  planOccurrence,
} from '../../../src/areas/cycle/index.ts'
import { findMeeting, type Meeting, planMeeting, takeMeetingStep, theEntry } from '../../../src/areas/meetings/index.ts'
import { findWho } from '../../../src/areas/partnership/index.ts'
import { adoptInMeeting, beginPlan, offerPlan, writeInPlan } from '../../../src/areas/plans/commands.ts'
import { findPlanOf, findSteeringGroup } from '../../../src/areas/plans/queries.ts'
import type { Day } from '../../../src/platform/clock.ts'
import type { Tx } from '../../../src/platform/database/scope.ts'
import { schoolYearOf } from '../../../src/platform/schoolYear.ts'
import type { Services } from '../../../src/platform/services.ts'
import { changeSchools, type LivingPartnership, schoolYears } from './founding.ts'
import { holdReviews, planRound, prepareReviews } from './reviews.ts'

const months = [8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7]

/** Lives through all school years, from the first of August of the first to the end of July of the last. */
export async function live(living: LivingPartnership, services: Services): Promise<void> {
  for (const schoolYear of schoolYears)
    for (const month of months) {
      const year = month < 8 ? schoolYear + 1 : schoolYear
      await liveMonth(living, services, `${year}-${String(month).padStart(2, '0')}`)
    }
}

/** @param month `YYYY-MM` */
async function liveMonth(living: LivingPartnership, services: Services, month: string): Promise<void> {
  const today = `${month}-01`
  const schoolYear = schoolYearOf(today)
  const { partnership, coordinator } = living
  const asCoordinator = <Result>(work: (tx: Tx) => Promise<Result>) => partnership.inScope(work, coordinator.id)
  await changeSchools(living, today)
  await partnership.inScope((tx) => growAround(tx, today))
  switch (month.slice(5)) {
    case '01':
      await planRound(living, services, schoolYear, today)
      break
    case '02':
      await asCoordinator((tx) => draftPlan(tx, schoolYear + 1))
      break
    case '03':
      await asCoordinator((tx) => prepareReviews(tx, services, schoolYear, today))
      break
    case '04':
      await asCoordinator((tx) => holdReviews(tx, services, schoolYear, today))
      break
    case '05':
      await asCoordinator((tx) => adoptPlan(tx, services, schoolYear + 1, `${month}-20`))
      break
  }
  await asCoordinator(async (tx) => {
    for (const occurrence of await dueIn(tx, month)) await hold(tx, living, services, occurrence, `${month}-25`)
  })
}

/** What is open and due before the month is over; what was late already would be among it. */
async function dueIn(tx: Tx, month: string): Promise<Occurrence[]> {
  const who = await findWho(tx, `${month}-01`, false)
  if (!who) throw new Error('nobody coordinates')
  const filter = { schoolYear: schoolYearOf(who.today), part: { kind: 'partnership' as const } }
  const all = await findOccurrences(tx, who, filter, { limit: 1_000 })
  return all.filter(({ state, dueOn }) => state === 'open' && dueOn.slice(0, 7) <= month)
}

/** Does what is due: a body meets about it, a scan is kept as one, and of the rest it is said that it was done. */
async function hold(
  tx: Tx,
  living: LivingPartnership,
  services: Services,
  occurrence: Occurrence,
  day: Day,
): Promise<void> {
  const { activity, subject, moment, id, revision } = occurrence
  if (activity === 'meeting' && subject.kind === 'body') {
    const meeting = await convene(tx, services, subject.bodyId, day, id)
    await close(tx, services, meeting, day)
  } else if (activity === 'scan' && subject.kind === 'school') {
    const scanId = await writeScan(tx, living, subject.schoolId, day)
    const thing = { kind: 'scan' as const, id: scanId }
    if (!(await planOccurrence(tx, { activity, subject, day, thing, moment })))
      throw new Error(`the cycle did not ask for the scan of ${occurrence.subjectName}`)
    await completeOccurrence(tx, thing, day)
  } else {
    const done = await holdByHand(tx, occurrence, { heldOn: day, heldAs: 'Het is gedaan.' }, revision)
    if (done.kind !== 'done') throw new Error(`${occurrence.title} was not held`)
  }
}

/** A scan as it is when it is settled. */
async function writeScan({ db }: Tx, living: LivingPartnership, schoolId: string, talkOn: Day): Promise<string> {
  const { partnership, coordinator } = living
  const { id } = await db
    .insertInto('scan')
    .values({
      partnershipId: partnership.id,
      schoolId,
      occasion: 'four-yearly',
      schoolYear: schoolYearOf(talkOn),
      facilitatorId: coordinator.id,
      opensOn: `${talkOn.slice(0, 7)}-01`,
      closesOn: `${talkOn.slice(0, 7)}-15`,
      talkOn,
      ambitionYear: schoolYearOf(talkOn) + 2,
      state: 'settled',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function convene(
  tx: Tx,
  services: Services,
  bodyId: string,
  day: Day,
  occurrenceId: string,
  prepare: (meetingId: string) => Promise<void> = async () => {},
): Promise<Meeting> {
  const values = {
    title: 'Overleg',
    day,
    from: '15:00',
    until: '16:00',
    place: 'Kantoor',
    onlineAddress: '',
    remarks: '',
  }
  const id = await planMeeting(tx, bodyId, values, occurrenceId)
  await prepare(id)
  await take(tx, services, await theMeeting(tx, id, day), 'convene', day)
  return theMeeting(tx, id, day)
}

const close = (tx: Tx, services: Services, meeting: Meeting, day: Day) => take(tx, services, meeting, 'close', day)

async function take(tx: Tx, services: Services, meeting: Meeting, kind: 'convene' | 'close', day: Day): Promise<void> {
  const taken = await takeMeetingStep(tx, services, meeting, { kind }, day)
  if (!taken.ok) throw new Error(taken.problem)
}

async function theMeeting(tx: Tx, id: string, day: Day): Promise<Meeting> {
  const meeting = await findMeeting(tx, id, day)
  if (!meeting) throw new Error('the meeting is not there')
  return meeting
}

/** The projectgroep begins the plan of the next school year, with a goal for each guarantee. */
async function draftPlan(tx: Tx, schoolYear: number): Promise<void> {
  const planId = await beginPlan(tx, { schoolYear, organisationId: null })
  for (const guarantee of [1, 2, 3, 4])
    await writeInPlan(
      tx,
      planId,
      { kind: 'goal', id: crypto.randomUUID(), guarantee },
      { base: 0, changes: { text: 'Iedereen leert.', seenBy: 'Je ziet het.' } },
    )
}

/** The stuurgroep meets for what the cycle asks of it, and decides on the plan there. */
async function adoptPlan(tx: Tx, services: Services, schoolYear: number, day: Day): Promise<void> {
  const steering = await findSteeringGroup(tx, day)
  const occurrence = (await dueIn(tx, `${day.slice(0, 4)}-07`)).find(
    ({ subject }) => subject.kind === 'body' && subject.bodyId === steering?.id,
  )
  if (!steering || !occurrence) throw new Error(`the stuurgroep is not asked to adopt the plan of ${schoolYear}`)
  const plan = async () => {
    const found = await findPlanOf(tx, { schoolYear, organisationId: null }, day)
    if (!found) throw new Error(`there is no plan of ${schoolYear}`)
    return found
  }
  const meeting = await convene(tx, services, steering.id, day, occurrence.id, async (meetingId) => {
    await offerPlan(tx, await plan(), 'Jaarplan', { bodyId: steering.id, meetingId })
  })
  const offered = await plan()
  const on = await theEntry.find(tx, { meeting: meeting.id, item: offered.itemId ?? '' }, day)
  if (!on) throw new Error('the plan is on no agenda')
  const adopted = await adoptInMeeting(tx, offered, on, 'We stellen het jaarplan vast.')
  if (adopted.kind !== 'taken') throw new Error(`the plan of ${schoolYear} was not adopted`)
  await close(tx, services, meeting, day)
}
