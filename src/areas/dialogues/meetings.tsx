import type { Tx } from '../../platform/database/scope.ts'
import { longDay } from '../../ui/words.ts'
import { findPublishedFrameworks, type PlacedItem } from '../instruments/index.ts'
import type { AgendaProposal, Meeting, MeetingSource, Recorded } from '../meetings/index.ts'
import { dialoguePolicy } from './policy.ts'
import {
  findDialogue,
  findDialoguesOfBody,
  findDialoguesOfMeeting,
  findReport,
  type ListedDialogue,
  type NamedReport,
} from './queries.ts'
import { ownerInWords, takenPartInWords } from './reportWords.ts'
import { dialogueStateNames, type ReportFinding } from './rules.ts'

/** After so many days without a conversation, one is proposed. */
const longAgo = 90

/** What conversations bring to meetings. */
export const dialogueMeetings: MeetingSource = {
  name: 'dialogues',
  proposals: async (tx, _who, meeting) => {
    if ((await findPublishedFrameworks(tx)).length === 0) return []
    return proposalFor(meeting, await findDialoguesOfBody(tx, meeting.body.id))
  },

  async recorded(tx, meeting) {
    const closed = (await findDialoguesOfMeeting(tx, meeting.id)).filter(({ state }) => state === 'closed')
    const recorded: Recorded[] = []
    for (const { id, agendaItemId } of closed) {
      const lines = agendaItemId === null ? [] : await linesOf(tx, id, meeting.day)
      if (agendaItemId !== null && lines.length > 0)
        recorded.push({ itemId: agendaItemId, title: 'Gesprek met het gesprekskader', lines })
    }
    return recorded
  },

  async underItem(tx, who, meeting, item) {
    const here = (await findDialoguesOfMeeting(tx, meeting.id)).filter(({ agendaItemId }) => agendaItemId === item.id)
    if (here.length > 0) return <Dialogues dialogues={here} />
    const coming = meeting.state === 'planned' || meeting.state === 'convened'
    if (item.kind !== 'conversation' || !coming || !dialoguePolicy.prepare.allows(who, meeting)) return undefined
    return (
      <p>
        <a class="button quiet small" href={`/meetings/${meeting.id}/dialogues/new?item=${item.id}`}>
          Bereid het gesprek voor
        </a>
      </p>
    )
  },
}

/** A conversation is proposed when there was none for long; not while one is being prepared. */
function proposalFor(meeting: Meeting, dialogues: readonly ListedDialogue[]): AgendaProposal[] {
  if (dialogues.some(({ state }) => state !== 'closed')) return []
  const last = dialogues.find(({ day }) => day <= meeting.day)
  if (last && Date.parse(meeting.day) - Date.parse(last.day) < longAgo * 86_400_000) return []
  return [
    {
      key: 'conversation',
      title: 'Gesprek met het gesprekskader',
      kind: 'conversation',
      purpose: 'talk',
      minutes: 60,
      reason: last
        ? `Jullie laatste gesprek was op ${longDay(last.day)}.`
        : 'In dit overleg is nog geen gesprek met het gesprekskader gehouden.',
    },
  ]
}

function Dialogues({ dialogues }: { dialogues: readonly ListedDialogue[] }) {
  return (
    <ul>
      {dialogues.map(({ id, state, subthemes }) => (
        <li key={id}>
          <a href={state === 'closed' ? `/dialogues/${id}/report` : `/dialogues/${id}`}>
            {state === 'closed' ? 'Verslag van het gesprek' : 'Gesprek'} over {subthemes.join(' en ')}
          </a>{' '}
          <small>· {dialogueStateNames[state]}</small>
        </li>
      ))}
    </ul>
  )
}

/** What the minutes say of a conversation: per item its findings and actions, and who took part. */
async function linesOf(tx: Tx, dialogueId: string, today: string): Promise<string[]> {
  const dialogue = await findDialogue(tx, dialogueId, today)
  const named = dialogue && (await findReport(tx, dialogueId))
  if (!dialogue || !named) return []
  const perItem = named.report.items.flatMap(({ itemId, findings }) => {
    const item = dialogue.items.find(({ id }) => id === itemId)
    return item ? findings.flatMap((finding) => linesOfFinding(item, finding, named)) : []
  })
  return [...perItem, `Er deden mee: ${takenPartInWords(named)}`]
}

function linesOfFinding({ subtheme, number }: PlacedItem, finding: ReportFinding, { names }: NamedReport): string[] {
  const where = `${subtheme.title} ${number}`
  const shared = finding.shared ? ' (gedeeld door velen)' : ''
  return [
    ...(finding.text ? [`${where}: ${finding.text}${shared}`] : []),
    ...finding.actions.map(
      (action) =>
        `Vervolgactie bij ${where}: ${action.what} (${ownerInWords(action, names)}, uiterlijk ${longDay(action.dueOn)})`,
    ),
  ]
}
