/** A conversation with the framework: who sat in which group, what they found, and what each of them meant to do. */
import type { Day } from '../../../platform/clock.ts'
import { chanceOf } from '../chance.ts'
import { demoId } from '../demoId.ts'
import { agreement, type LookBack } from './agreements.ts'
import type { Conversations, ItemSayings } from './bank.ts'
import type { BodyName, DemoAgreement, DemoCommitment, DemoDialogue, DemoFinding } from './records.ts'

export type Talk = {
  meetingId: string
  /** The item on the agenda. */
  itemId: string
  day: Day
  body: BodyName
  facilitatorId: string
  present: readonly string[]
  frameworkItemIds: readonly string[]
  lookBack: LookBack | undefined
}

export type ToldDialogue = { dialogue: DemoDialogue; agreements: DemoAgreement[]; commitments: DemoCommitment[] }

const groupSize = 4

/**
 * A conversation that was held and closed.
 * @param agreedBefore what this table agreed earlier, and need not agree again
 */
export function heldDialogue(
  talk: Talk,
  sayings: Conversations['items'],
  today: Day,
  agreedBefore: readonly string[] = [],
): ToldDialogue {
  const id = demoId('dialogue', talk.meetingId)
  const groups = Math.max(1, Math.round(talk.present.length / groupSize))
  const participants = chanceOf('groups', id)
    .some(talk.present, talk.present.length)
    .map((personId, index) => ({ id: demoId('participant', id, personId), personId, group: (index % groups) + 1 }))
  const told = talk.frameworkItemIds.map((frameworkItemId) => ({
    frameworkItemId,
    ...sayingsOf(sayings, frameworkItemId),
  }))
  const findings = told.flatMap(({ frameworkItemId, ...said }) => findingsOn(id, frameworkItemId, said, groups))
  // A conversation brings one agreement of the whole table, and this year two, so that there is something to look back on.
  // What it agreed before it need not agree again.
  const agreed = told.flatMap(({ frameworkItemId, agreements: possible }) => {
    const chance = chanceOf('agreed', id, frameworkItemId)
    const origin = findings.findLast((finding) => finding.frameworkItemId === frameworkItemId)
    const chosen = chance.some(possible, possible.length).find(({ what }) => !agreedBefore.includes(what))
    if (!origin || !chosen) return []
    const made = {
      origin: { findingId: origin.id },
      agreed: chosen,
      ownerId: chance.happens(0.4) ? talk.facilitatorId : chance.pick(participants).personId,
      body: talk.body,
      frameworkItemId,
      agreedOn: talk.day,
    }
    return [agreement(made, talk.lookBack, today)]
  })
  const commitments = participants.flatMap(({ personId }) => commitmentOf(personId, id, talk, sayings))
  const dialogue: DemoDialogue = {
    id,
    meetingId: talk.meetingId,
    itemId: talk.itemId,
    facilitatorId: talk.facilitatorId,
    goal: told[0]?.goal ?? '',
    state: 'closed',
    roundMinutes: 15,
    frameworkItemIds: [...talk.frameworkItemIds],
    participants,
    groups,
    findings,
  }
  return { dialogue, agreements: agreed.slice(0, talk.lookBack ? 1 : 2), commitments }
}

/** One that is prepared for a meeting that is still to come. */
export function preparedDialogue(talk: Talk, sayings: Conversations['items']): DemoDialogue {
  const held = heldDialogue(talk, sayings, talk.day).dialogue
  return { ...held, state: 'preparing', findings: [] }
}

function sayingsOf(sayings: Conversations['items'], frameworkItemId: string): ItemSayings {
  const said = sayings[frameworkItemId]
  if (!said) throw new Error(`The demo talks about an item that nothing is said of: ${frameworkItemId}`)
  return said
}

/** What each group found, and what they had in common when they came together. */
function findingsOn(dialogueId: string, frameworkItemId: string, said: ItemSayings, groups: number): DemoFinding[] {
  const chance = chanceOf('findings', dialogueId, frameworkItemId)
  const commonId = demoId('finding', dialogueId, frameworkItemId, 'common')
  const alike = groups >= 3 ? 2 : 0
  const own = chance.some(said.findings, groups).map(
    (found, index): DemoFinding => ({
      id: demoId('finding', dialogueId, frameworkItemId, `${index}`),
      frameworkItemId,
      group: index + 1,
      ...found,
      mergedInto: index < alike ? commonId : null,
      shared: false,
    }),
  )
  if (alike === 0) return own
  return [...own, { id: commonId, frameworkItemId, group: null, ...said.common, mergedInto: null, shared: true }]
}

/** Most people leave with something that they mean to do; some share it. */
function commitmentOf(
  personId: string,
  dialogueId: string,
  { day, body, frameworkItemIds, lookBack }: Talk,
  sayings: Conversations['items'],
): DemoCommitment[] {
  const chance = chanceOf('commitment', dialogueId, personId)
  if (!chance.happens(0.8)) return []
  const frameworkItemId = chance.pick(frameworkItemIds)
  const { goingTo, wantTo } = sayingsOf(sayings, frameworkItemId)
  const going = chance.happens(0.65)
  const shared = chance.happens(0.35)
  const works = chance.happens(0.6)
  const settled = lookBack !== undefined && chance.happens(0.8)
  return [
    {
      id: demoId('commitment', dialogueId, personId),
      personId,
      kind: going ? 'going-to' : 'want-to',
      text: chance.pick(going ? goingTo : wantTo),
      dialogueId,
      body,
      frameworkItemId,
      madeOn: day,
      sharedOn: shared ? day : null,
      state: settled ? 'done' : 'open',
      verdict: settled ? (works ? 'works' : 'not-yet') : null,
      brought: settled ? chance.pick(works ? kept : halfKept) : '',
      settledOn: settled ? lookBack.day : null,
    },
  ]
}

const kept = [
  'Gedaan, en het beviel.',
  'Dit doe ik nu gewoon.',
  'Het leverde een goed gesprek op.',
  'Gelukt. Ik hou het erin.',
]
const halfKept = ['Eén keer gedaan; ik wil er een gewoonte van maken.', 'Het kwam er minder van dan ik hoopte.']
