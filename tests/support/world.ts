import type { PassKind } from '../../src/platform/passes.ts'
import type { Factories, TestPerson, TestScan, TestTheme } from './factories.ts'
import { idOf } from './factories.ts'
import { sendLists } from './sentLists.ts'
import { bodiesWorld } from './world/bodies.ts'
import { calendarWorld } from './world/calendar.ts'
import { candidatesWorld } from './world/candidates.ts'
import { contactWorld } from './world/contact.ts'
import { cycleWorld } from './world/cycle.ts'
import { dialoguesWorld } from './world/dialogues.ts'
import { earlierWorld } from './world/earlier.ts'
import { feedbackWorld } from './world/feedback.ts'
import { financeWorld } from './world/finance.ts'
import { followupWorld } from './world/followup.ts'
import { frameworksWorld } from './world/frameworks.ts'
import { meetingsWorld } from './world/meetings.ts'
import { panelsWorld } from './world/panels.ts'
import { planningWorld } from './world/planning.ts'
import { plansWorld } from './world/plans.ts'
import { planYearWorld } from './world/planYear.ts'
import { questionnairesWorld } from './world/questionnaires.ts'
import { resultsWorld } from './world/results.ts'
import { reviewsWorld } from './world/reviews.ts'
import { signalsWorld } from './world/signals.ts'
import type { Stage, WorldPart } from './world/stage.ts'
import { surveysWorld } from './world/surveys.ts'
import { talksWorld } from './world/talks.ts'
import { voiceWorld } from './world/voice.ts'

/** Where each role is held in the world of the tests: at De Waterlelie, at its board, or at the institute. */
const roles = {
  'student-teacher': 'school',
  mentor: 'school',
  'school-trainer': 'school',
  'school-leader': 'school',
  'institute-trainer': 'school',
  'induction-coach': 'school',
  'research-coordinator': 'school',
  'study-coach': 'institute',
  'subject-teacher': 'institute',
  'partnership-coordinator': 'board',
  'project-coordinator': 'board',
  'institute-coordinator': 'institute',
  'mentor-trainer': 'board',
  'school-trainer-trainer': 'institute',
  'board-member': 'board',
} as const

/** Who asks, besides by role: by part in the scan, with the same role elsewhere, or at a body's table. */
const others = [
  'participant',
  'facilitator',
  'school-trainer elsewhere',
  'school-leader elsewhere',
  'partnership-coordinator elsewhere',
  // Without any appointment: by a seat in the network of school trainers, or by an invitation for once.
  'chair',
  'minutes-taker',
  'body member',
  'linking pin',
  'invitee',
  'nobody',
] as const

export type RoleName = keyof typeof roles
export type PersonaName = RoleName | (typeof others)[number]

const roleNames = Object.keys(roles).filter((name): name is RoleName => name in roles)
export const personaNames: readonly PersonaName[] = [...roleNames, ...others]

export const scanStates = ['planned', 'open', 'talking', 'settled', 'archived'] as const
export type ScanState = (typeof scanStates)[number]

/** A partnership with somebody in each role, and at De Waterlelie a scan in each state. */
export type World = {
  partnership: Factories
  person(name: PersonaName): TestPerson
  theme: TestTheme
  scans: Readonly<Record<ScanState, TestScan>>
  /** The cookies of whoever bears a pass, by kind. */
  passCookies: Readonly<Record<PassKind, readonly string[]>>
  /** What a path's parameter stands for, unless an example says otherwise. */
  ids: Readonly<Record<string, string>>
}

/** Everything is named the same in every partnership, and so has the same id. */
export async function buildWorld(partnership: Factories): Promise<World> {
  const board = await partnership.board('Stichting Duin', { authorityNumber: '99001' })
  const otherBoard = await partnership.board('Stichting Dijk')
  const institute = await partnership.institute('Hogeschool Delta')
  const school = await partnership.school('De Waterlelie', board, {
    brin: '99AB',
    locationCode: '00',
    place: 'Zeewijk',
  })
  const otherSchool = await partnership.school('De Kade', otherBoard)
  const at = { school, board, institute }

  const people = new Map<PersonaName, TestPerson>()
  for (const role of roleNames) people.set(role, await partnership.appointed(role, role, at[roles[role]]))
  const unappointed = [
    'participant',
    'facilitator',
    'nobody',
    'chair',
    'minutes-taker',
    'body member',
    'linking pin',
    'invitee',
  ] as const
  for (const name of unappointed) people.set(name, await partnership.person(name))
  const elsewhere = [
    ['school-trainer elsewhere', 'school-trainer', otherSchool],
    ['school-leader elsewhere', 'school-leader', otherSchool],
    ['partnership-coordinator elsewhere', 'partnership-coordinator', otherBoard],
  ] as const
  for (const [name, role, place] of elsewhere) people.set(name, await partnership.appointed(name, role, place))
  const person = (name: PersonaName) => {
    const found = people.get(name)
    if (!found) throw new Error(`nobody is ${name}`)
    return found
  }

  const theme = await partnership.theme('Leren op de werkplek')
  const participants = [person('participant'), await partnership.person('second'), await partnership.person('third')]
  const scanIn = (state: ScanState, facilitator: TestPerson) =>
    partnership.scan(state, { school, facilitator, participants, themes: [theme] }, { state })
  const scans = {
    planned: await scanIn('planned', person('facilitator')),
    open: await scanIn('open', person('facilitator')),
    talking: await scanIn('talking', person('facilitator')),
    settled: await scanIn('settled', person('facilitator')),
    archived: await scanIn('archived', person('facilitator')),
  }
  for (const state of ['talking', 'settled', 'archived'] as const) {
    for (const criterionId of theme.criteria) {
      for (const each of participants) await partnership.choice(scans[state], each, { criterionId })
    }
    await partnership.countSpread(scans[state])
    await partnership.judgement(scans[state])
  }
  await partnership.choice(scans.open, person('participant'), { remark: 'Alleen voor mij' })
  const { pointId, actionId } = await partnership.focusPoint(scans.settled, person('mentor'), 'settled')

  const taskId = idOf('task', 'report')
  await partnership.inScope(async ({ db, scope: { partnershipId } }) => {
    const letter = { recipient: person('mentor').email, subject: 'De scan staat open', body: 'Dag mentor,' }
    await db
      .insertInto('letter')
      .values({ partnershipId, personId: person('mentor').id, ...letter })
      .execute()
    const fileId = idOf('file', 'report')
    const bytes = Buffer.from('verslag')
    await db
      .insertInto('file')
      .values({
        partnershipId,
        id: fileId,
        name: 'verslag.txt',
        mediaType: 'text/plain',
        size: bytes.length,
        sha256: '0'.repeat(64),
        content: bytes,
      })
      .execute()
    await db
      .insertInto('task')
      .values({
        partnershipId,
        id: taskId,
        kind: 'scan-report',
        title: 'Verslag maken',
        state: 'done',
        fileId,
        requestedBy: person('facilitator').id,
      })
      .execute()
    await db.insertInto('reportTemplate').values({ partnershipId, fileId }).execute()
  })
  await partnership.draft(theme, 'Leren op de werkplek', idOf('file', 'report'))

  const ids = {
    instrument: theme.instrumentId,
    scan: scans.settled.id,
    version: theme.versionId,
    criterion: theme.criteria[0] ?? '',
    school: school.id,
    point: pointId,
    action: actionId,
    task: taskId,
    provider: 'nobody',
    organisation: school.id,
    person: person('nobody').id,
    appointment: idOf('appointment', 'mentor mentor De Waterlelie '),
    role: 'mentor',
    ...(await sendLists(partnership, person('project-coordinator'))),
  }
  const stage: Stage = { partnership, person, school, board, institute, theme, scans, ids }
  const parts: WorldPart[] = []
  // In this order: each may refer to what was made before it.
  for (const make of [
    bodiesWorld,
    cycleWorld,
    frameworksWorld,
    questionnairesWorld,
    meetingsWorld,
    calendarWorld,
    dialoguesWorld,
    followupWorld,
    signalsWorld,
    voiceWorld,
    financeWorld,
    plansWorld,
    planYearWorld,
    candidatesWorld,
    talksWorld,
    panelsWorld,
    contactWorld,
    surveysWorld,
    earlierWorld,
    resultsWorld,
    feedbackWorld,
    reviewsWorld,
    // Its proposal counts who is in which panel.
    planningWorld,
  ]) {
    const part = await make({ ...stage, ids: Object.assign({}, ids, ...parts.map((one) => one.ids)) })
    parts.push(part)
  }
  return {
    partnership,
    person,
    theme,
    scans,
    ids: Object.assign({}, ids, ...parts.map((part) => part.ids)),
    passCookies: Object.assign(
      { calendar: [], dialogue: [], dossier: [], survey: [], voice: [] },
      ...parts.map((part) => part.passCookies),
    ),
  }
}
