/** What must be so of the conversations of the demo, whatever the day on which somebody looks at it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readContent } from '../../../platform/content.ts'
import { placedItems, ShippedFramework } from '../../instruments/index.ts'
import { loadDemoBank } from '../loadBank.ts'
import type { DemoStory } from '../records.ts'
import { tellStory } from '../story.ts'
import type { DemoConversations } from './records.ts'

const days = ['2026-11-22', '2026-08-01', '2027-01-04', '2027-07-31', '2026-12-26', '2028-02-29']
const bank = await loadDemoBank()
const { definition } = await readContent('frameworks/gesprekskader', ShippedFramework)
const known = new Set(placedItems(definition).map(({ id }) => id))

it('gaat over items die in het meegeleverde gesprekskader staan, en waarover iets wordt gezegd', () => {
  const { tables, items } = bank.conversations
  expect(tables.flatMap((table) => table.items).filter((id) => !known.has(id) || !items[id])).toEqual([])
  expect(Object.keys(items).filter((id) => !known.has(id))).toEqual([])
})

describe.each(days)('op %s', (today) => {
  let story: DemoStory
  let told: DemoConversations
  beforeAll(() => {
    story = tellStory(bank, today)
    told = story.conversations
  })
  const meetingOf = (id: string) => {
    const meeting = told.meetings.find((one) => one.id === id)
    if (!meeting) throw new Error(`no meeting ${id}`)
    return meeting
  }

  it('geeft alles een eigen id', () => {
    const ids = [
      ...told.items,
      ...told.meetings,
      ...told.meetings.flatMap(({ entries }) => entries),
      ...told.meetings.flatMap(({ entries }) => entries.flatMap(({ decisions }) => decisions)),
      ...told.dialogues,
      ...told.dialogues.flatMap(({ findings }) => findings),
      ...told.dialogues.flatMap(({ participants }) => participants),
      ...told.agreements,
      ...told.agreements.flatMap(({ reviews }) => reviews),
      ...told.commitments,
      ...told.signals,
      ...told.signals.flatMap(({ steps }) => steps),
    ].map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('zijn er bijeenkomsten van drie schooljaren, en is er iets om voor te bereiden', () => {
    const closed = told.meetings.filter(({ state }) => state === 'closed')
    expect(closed.every(({ day }) => day < today)).toBe(true)
    expect(told.meetings.filter(({ state }) => state !== 'closed').every(({ day }) => day >= today)).toBe(true)
    expect(new Set(told.meetings.map(({ day }) => day.slice(0, 4))).size).toBeGreaterThanOrEqual(3)
    expect(told.dialogues.some(({ state }) => state === 'preparing')).toBe(true)
  })

  it('raakt geen punt kwijt: wat niet af was, staat op de volgende agenda of bij het overlegorgaan', () => {
    const lost = told.meetings.flatMap((meeting) =>
      meeting.entries
        .filter(({ outcome }) => outcome === 'moved')
        .filter(({ itemId }) => {
          const later = told.meetings.some(
            ({ day, entries }) => day > meeting.day && entries.some((entry) => entry.itemId === itemId),
          )
          return !later && told.items.find(({ id }) => id === itemId)?.state !== 'open'
        }),
    )
    expect(lost).toEqual([])
    const finished = told.items.filter(({ state }) => state === 'finished').map(({ id }) => id)
    const closedBy = new Set(
      told.meetings.flatMap(({ entries }) =>
        entries.filter(({ outcome }) => outcome === 'finished').map(({ itemId }) => itemId),
      ),
    )
    expect(finished.filter((id) => !closedBy.has(id))).toEqual([])
  })

  it('is een verslag vastgesteld in een latere bijeenkomst van hetzelfde overleg', () => {
    for (const { approvedIn, day, body } of told.meetings) {
      if (approvedIn === null) continue
      const later = meetingOf(approvedIn)
      expect(later.day > day && later.state === 'closed').toBe(true)
      expect(later.body).toEqual(body)
    }
  })

  it('spreekt alleen wie erbij was iets af, en staat een afspraak open of is zij afgerond', () => {
    for (const agreed of told.agreements) {
      const settled = agreed.state === 'done' || agreed.state === 'dropped'
      expect(agreed.settledOn !== null).toBe(settled)
      expect(agreed.state === 'dropped').toBe(agreed.droppedBecause !== null)
      expect(agreed.dueOn >= agreed.agreedOn && agreed.agreedOn <= today).toBe(true)
      expect(agreed.reviews.every(({ reviewedOn }) => reviewedOn <= today && reviewedOn > agreed.agreedOn)).toBe(true)
    }
    const present = new Map(
      told.dialogues.map(({ meetingId, findings }) => [
        meetingOf(meetingId)
          .invitees.filter(({ attendance }) => attendance === 'present')
          .map(({ personId }) => personId),
        findings.map(({ id }) => id),
      ]),
    )
    for (const [people, findings] of present) {
      const owners = told.agreements
        .filter(({ origin }) => 'findingId' in origin && findings.includes(origin.findingId))
        .map(({ ownerId }) => ownerId)
      expect(owners.filter((owner) => !people.includes(owner))).toEqual([])
    }
  })

  it('zijn er signalen beantwoord, te laat, naamloos en met uitleg waarom niet', () => {
    const kinds = told.signals.flatMap(({ steps }) => steps.map(({ kind }) => kind))
    expect(kinds).toEqual(expect.arrayContaining(['raised', 'passed-on', 'taken-up', 'declined']))
    expect(told.signals.some(({ state, dueOn }) => state === 'open' && dueOn < today)).toBe(true)
    expect(told.signals.some(({ anonymous, state }) => anonymous && state === 'open')).toBe(true)
    for (const { steps, raisedOn } of told.signals) {
      const moments = steps.map(({ takenOn }) => takenOn)
      expect(moments).toEqual(moments.toSorted())
      expect(moments[0]).toBe(raisedOn)
      expect(moments.every((day) => day <= today)).toBe(true)
    }
  })
})
