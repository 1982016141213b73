import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import { inParts } from '../../platform/database/inParts.ts'
import { type Database, type Tx, withScope } from '../../platform/database/scope.ts'
import { schoolYearOf } from '../../platform/schoolYear.ts'
import { addShippedInstruments } from '../instruments/index.ts'
import { createPartnership } from '../partnership/index.ts'
import { countSpread } from '../scans/index.ts'
import { actAs, writeConversations } from './commands/conversations.ts'
import { beginCycle, fulfilCycle } from './commands/cycle.ts'
import { writeBudgets } from './commands/finance.ts'
import { findNames } from './commands/names.ts'
import { writePanels } from './commands/panels.ts'
import { writePaths } from './commands/paths.ts'
import { fulfilPlans, writePlans } from './commands/plans.ts'
import { writePulses } from './commands/pulses.ts'
import { writeReviews } from './commands/reviews.ts'
import { writeRound } from './commands/rounds.ts'
import { writeSurveys } from './commands/surveys.ts'
import { writeVoice } from './commands/voice.ts'
import { loadDemoBank } from './loadBank.ts'
import type { DemoAppointment, DemoScan, DemoStory } from './records.ts'
import { tellStory } from './story.ts'

/**
 * Writes the demo into an empty database, in one transaction: it is there whole, or not at all.
 * @returns the story that was told; nothing is written when it is there already
 */
export async function tellDemo(database: Database, today: Day): Promise<DemoStory> {
  const bank = await loadDemoBank()
  const story = tellStory(bank, today)
  const partnershipId = story.partnership.id
  await withScope(database, { partnershipId, personId: null }, async (tx) => {
    const there = await tx.db.selectFrom('partnership').select('id').executeTakeFirst()
    if (there) return
    await createPartnership(tx, story.partnership)
    const versions = await addShippedInstruments(tx)
    await writePeople(tx, story, schoolYearOf(today))
    await writeScans(tx, story.scans, versions)
    await writeConversations(tx, story, versions.get('gesprekskader') ?? '', today)
    await writePaths(tx, story)
    await beginCycle(tx, story.reviews, today)
    await writeBudgets(tx, story.budgets)
    await writeReviews(tx, story.reviews)
    await writeRound(tx, today)
    await writePanels(tx, story.panels, versions.get('gesprekskader') ?? '')
    await writePulses(tx, story, today)
    await writePlans(tx, story.plans, await findNames(tx, versions.get('gesprekskader') ?? ''))
    await fulfilPlans(tx, story.plans, today)
    await writeSurveys(tx, bank.surveys, story, versions, today)
    await writeVoice(tx, story, today)
    await fulfilCycle(tx, today)
  })
  return story
}

async function writePeople(
  tx: Tx,
  { organisations, people, appointments }: DemoStory,
  schoolYear: number,
): Promise<void> {
  const { partnershipId } = tx.scope
  await tx.db
    .insertInto('organisation')
    .values(organisations.map((organisation) => ({ partnershipId, ...organisation })))
    .execute()
  const invited = invitationDays(appointments, schoolYear)
  await tx.db
    .insertInto('person')
    .values(people.map((person) => ({ partnershipId, ...person, invitedAt: invited.get(person.id) ?? null })))
    .execute()
  await tx.db
    .insertInto('appointment')
    .values(appointments.map(({ role, ...appointment }) => ({ partnershipId, roleKey: role, ...appointment })))
    .execute()
}

/** Everybody was invited on their first day, but for the student teachers who came this year: inviting them is left to do. */
function invitationDays(appointments: readonly DemoAppointment[], schoolYear: number): Map<string, Day> {
  const days = new Map<string, Day>()
  for (const { personId, role, startsOn } of appointments) {
    if (role === 'student-teacher' && schoolYearOf(startsOn) === schoolYear) continue
    const earlier = days.get(personId)
    if (earlier === undefined || startsOn < earlier) days.set(personId, startsOn)
  }
  return days
}

async function writeScans(tx: Tx, scans: readonly DemoScan[], versions: ReadonlyMap<string, string>): Promise<void> {
  const { partnershipId } = tx.scope
  const roles = new Map(
    (await tx.db.selectFrom('role').select(['key', 'name']).execute()).map(({ key, name }) => [key, name]),
  )
  const versionOf = (theme: string) => {
    const version = versions.get(theme)
    if (!version) throw new Error(`the demo has a scan about an unknown theme: ${theme}`)
    return version
  }
  await inParts(scans, (part) =>
    tx.db
      .insertInto('scan')
      .values(
        part.map(
          ({
            themes: _themes,
            participants: _participants,
            judgements: _judgements,
            focusPoints: _points,
            ...scan
          }) => ({ partnershipId, ...scan }),
        ),
      )
      .execute(),
  )
  await inParts(
    scans.flatMap((scan) =>
      scan.themes.map((theme, position) => ({ partnershipId, scanId: scan.id, versionId: versionOf(theme), position })),
    ),
    (part) => tx.db.insertInto('scanTheme').values(part).execute(),
  )
  await inParts(
    scans.flatMap((scan) =>
      scan.participants.map(({ personId, role, invitedOn, finishedOn }) => ({
        partnershipId,
        scanId: scan.id,
        personId,
        roleName: roles.get(role) ?? role,
        invitedAt: invitedOn,
        finishedAt: finishedOn,
      })),
    ),
    (part) => tx.db.insertInto('participant').values(part).execute(),
  )
  await writeChoices(tx, scans, versionOf)
  for (const { id, state } of scans) {
    if (state !== 'planned' && state !== 'open') await countSpread(tx, id)
  }
  await inParts(
    scans.flatMap((scan) =>
      scan.judgements.map(({ theme, ambition, settledOn, ...judgement }) => ({
        partnershipId,
        scanId: scan.id,
        versionId: versionOf(theme),
        ...judgement,
        ambition: ambition?.phase ?? null,
        ambitionYear: ambition?.schoolYear ?? null,
        settledAt: settledOn,
        settledBy: scan.facilitatorId,
      })),
    ),
    (part) => tx.db.insertInto('teamJudgement').values(part).execute(),
  )
  const points = scans.flatMap((scan) =>
    scan.focusPoints.map((point, position) => ({ ...point, scanId: scan.id, position })),
  )
  await inParts(points, (part) =>
    tx.db
      .insertInto('focusPoint')
      .values(
        part.map(({ theme, actions: _actions, ...point }) => ({
          partnershipId,
          versionId: versionOf(theme),
          ...point,
        })),
      )
      .execute(),
  )
  await writeActions(tx, scans, versionOf)
}

/** The actions of the development plans, each where it belongs, and what was written down when it was settled. */
async function writeActions(tx: Tx, scans: readonly DemoScan[], versionOf: (theme: string) => string): Promise<void> {
  const { partnershipId } = tx.scope
  const belongings = await findBelongings(tx)
  const actions = scans.flatMap(({ schoolId, talkOn, focusPoints }) =>
    focusPoints.flatMap((point) =>
      point.actions.map((action) => ({
        partnershipId,
        focusPointId: point.id,
        ...action,
        agreedOn: earliest(talkOn, action.dueOn),
        schoolId,
        ...belongings.get(versionOf(point.theme)),
        instrumentItemId: point.criterionId,
        ...settledAs(action),
      })),
    ),
  )
  await inParts(actions, (part) => tx.db.insertInto('action').values(part).execute())
  const reviews = actions.flatMap(({ id, ownerId, state, verdict, brought, droppedBecause, settledOn }) =>
    settledOn === null
      ? []
      : [
          {
            partnershipId,
            actionId: id,
            reviewedOn: settledOn,
            at: settledOn,
            byId: ownerId,
            state,
            verdict,
            line: droppedBecause ?? brought,
          },
        ],
  )
  await inParts(reviews, (part) => tx.db.insertInto('actionReview').values(part).execute())
}

const earliest = (...days: readonly Day[]): Day => days.toSorted()[0] ?? ''

/** The instrument and the guarantee of each version. */
async function findBelongings(tx: Tx): Promise<Map<string, { instrumentId: string; guarantee: number }>> {
  const versions = await tx.db
    .selectFrom('instrumentVersion')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .select(['id', 'instrumentId', sql<number>`(definition ->> 'guarantee')::integer`.as('guarantee')])
    .execute()
  return new Map(versions.map(({ id, ...belonging }) => [id, belonging]))
}

/** What goes with the state of an action that is no longer open. */
function settledAs({ state, dueOn }: { state: string; dueOn: Day }) {
  switch (state) {
    case 'done':
      return {
        settledOn: dueOn,
        verdict: 'works',
        brought: 'Het loopt, en studenten merken het.',
        droppedBecause: null,
      }
    case 'dropped':
      return { settledOn: dueOn, verdict: 'stopped', brought: '', droppedBecause: 'De planning liep anders.' }
    default:
      return { settledOn: null, verdict: null, brought: '', droppedBecause: null }
  }
}

/** A choice can be written only as the person who made it, in the demo too. */
async function writeChoices(tx: Tx, scans: readonly DemoScan[], versionOf: (theme: string) => string): Promise<void> {
  const { partnershipId } = tx.scope
  const choices = scans.flatMap((scan) =>
    scan.participants.flatMap(({ personId, choices: made }) =>
      made.map(({ theme, chosenOn, ...choice }) => ({
        partnershipId,
        scanId: scan.id,
        personId,
        versionId: versionOf(theme),
        chosenAt: chosenOn,
        ...choice,
      })),
    ),
  )
  for (const [personId, own] of Map.groupBy(choices, (choice) => choice.personId)) {
    await actAs(tx, personId)
    await inParts(own, (part) => tx.db.insertInto('choice').values(part).execute())
  }
}
