import type { Parts, View } from '../../platform/live.ts'
import type { Services } from '../../platform/services.ts'
import { filled } from '../../platform/web/form.ts'
import { turboStream } from '../../platform/web/turboStream.ts'
import type { PlacedItem } from '../instruments/index.ts'
import { BoardClock, BoardGroup, type BoardProps, BoardTop, BoardWork } from './pages/Board.tsx'
import { LeadFindings, LeadGroups, LeadHead, LeadNew } from './pages/Lead.tsx'
import { GroupHead } from './pages/TakePart.tsx'
import { FindingCard } from './pages/Writing.tsx'
import { findBoard, findGroupWork, type Progress, readLive } from './queries.ts'
import { topicsOf } from './topics.ts'

/** Of which conversation, and what it is about; the items of one that was opened never change. */
type Looked = { partnershipId: string; dialogueId: string; items: readonly PlacedItem[] }

/** A clock is made the same whenever it is made: it ticks in the browser. */
const atStart = ({ roundStartedAt }: Progress) => roundStartedAt ?? new Date(0)

/** The screen in the room; in the plenary round about one item. */
export function boardView(
  { database, clock, config }: Services,
  { partnershipId, dialogueId, items }: Looked,
  itemId: string | undefined,
): View {
  const topics = topicsOf(partnershipId, dialogueId)
  return {
    key: `board/${partnershipId}/${dialogueId}/${itemId ?? ''}`,
    topics: [topics.all, topics.work],
    async render(): Promise<Parts> {
      const board = await readLive(database, partnershipId, (tx) => findBoard(tx, dialogueId))
      if (!board) return new Map()
      const shown: BoardProps = { dialogueId, board, items, itemId, origin: config.origin, now: clock() }
      return new Map([
        ['top', turboStream('replace', 'board-top', <BoardTop {...shown} />)],
        [
          'clock',
          turboStream('replace', 'board-clock', <BoardClock progress={board.progress} now={atStart(board.progress)} />),
        ],
        ['work', turboStream('replace', 'board-work', <BoardWork {...shown} filled={false} />)],
        ...groupsShown(board.progress).map((number): [string, string] => [
          `work/${number}`,
          turboStream('replace', `board-group-${number}`, <BoardGroup {...shown} number={number} />),
        ]),
      ])
    },
  }
}

const groupsShown = ({ state, groups }: Progress) => (state === 'joining' || state === 'groups' ? groups : [])

/** Where the facilitator leads it from. */
export function leadView({ database, clock }: Services, { partnershipId, dialogueId, items }: Looked): View {
  const topics = topicsOf(partnershipId, dialogueId)
  return {
    key: `lead/${partnershipId}/${dialogueId}`,
    topics: [topics.all, topics.work],
    async render(): Promise<Parts> {
      const board = await readLive(database, partnershipId, (tx) => findBoard(tx, dialogueId))
      if (!board) return new Map()
      const shown = { dialogueId, board, items, now: clock() }
      return new Map([
        ['head', turboStream('replace', 'lead-head', <LeadHead {...shown} now={atStart(board.progress)} />)],
        ['top', turboStream('replace', 'lead-groups-top', <LeadGroups {...shown} at="top" />)],
        ['findings', turboStream('replace', 'lead-findings', <LeadFindings {...shown} />)],
        ['new', turboStream('replace', 'lead-new', <LeadNew {...shown} form={filled({ base: 0 })} />)],
        ['bottom', turboStream('replace', 'lead-groups-bottom', <LeadGroups {...shown} at="bottom" />)],
      ])
    },
  }
}

/** What a group has on its phones: its own work, and nothing of others. */
export function groupView(
  { database }: Services,
  { partnershipId, dialogueId }: Omit<Looked, 'items'>,
  groupNumber: number | null,
): View {
  const topics = topicsOf(partnershipId, dialogueId)
  return {
    key: `group/${partnershipId}/${dialogueId}/${groupNumber ?? ''}`,
    topics: [topics.all, ...(groupNumber === null ? [] : [topics.group(groupNumber)])],
    async render(): Promise<Parts> {
      const work = await readLive(database, partnershipId, (tx) => findGroupWork(tx, dialogueId, groupNumber ?? 0))
      if (!work) return new Map()
      const { progress, members, findings } = work
      return new Map([
        [
          'head',
          turboStream(
            'replace',
            'group-head',
            <GroupHead progress={progress} members={members} groupNumber={groupNumber} now={atStart(progress)} />,
          ),
        ],
        ...findings.map((finding): [string, string] => [
          finding.id,
          turboStream('write', 'findings', <FindingCard finding={finding} members={members} />),
        ]),
      ])
    },
  }
}
