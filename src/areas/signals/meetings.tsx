import { longDay } from '../../ui/words.ts'
import type { MeetingSource, Recorded } from '../meetings/index.ts'
import { linkItem, signalMinutes } from './commands.ts'
import { UnderItem } from './pages/UnderItem.tsx'
import { signalPolicy } from './policy.ts'
import { findSignal, findSignalsOfItems, findTalked, findUnplaced, type Talked } from './queries.ts'
import { shortQuestion } from './rules.ts'

/** What signals bring to meetings: those that wait as proposals, and what was answered for the minutes. */
export const signalMeetings: MeetingSource = {
  name: 'signals',
  async proposals(tx, _who, meeting) {
    const waiting = await findUnplaced(tx, meeting.body.id)
    return waiting.map(({ id, question, arrivedOn, dueOn }) => ({
      key: id,
      title: shortQuestion(question),
      kind: 'signal',
      purpose: 'talk',
      minutes: signalMinutes,
      reason: `Dit signaal wacht sinds ${longDay(arrivedOn)}; het antwoord is uiterlijk op ${longDay(dueOn)} beloofd.`,
    }))
  },
  async placed(tx, proposal, itemId) {
    await linkItem(tx, proposal.key, itemId)
  },
  async recorded(tx, { id, body, day }) {
    const talked = await findTalked(tx, { id, bodyId: body.id, day })
    return [...Map.groupBy(talked, ({ itemId }) => itemId).values()].map(recordedOf)
  },
  async underItem(tx, who, meeting, item) {
    const signalId = (await findSignalsOfItems(tx, [item.id])).get(item.id)
    const signal = signalId === undefined ? undefined : await findSignal(tx, signalId, who.today)
    if (signal && signalPolicy.see.allows(who, signal))
      return <UnderItem signal={signal} mayStep={signal.state === 'open' && signalPolicy.step.allows(who, signal)} />
    return <a href={`/signals/new?meeting=${meeting.id}`}>Geef dit als signaal door</a>
  },
}

/** What the minutes say of a signal: never who raised it. */
function recordedOf(talked: readonly Talked[]): Recorded {
  const [first] = talked
  const steps = talked.flatMap((step) => (step.kind ? [stepLine(step)] : []))
  return {
    itemId: first?.itemId ?? '',
    title: 'Signaal',
    lines: [`Vraag: ${first?.question ?? ''}`, ...(steps.length > 0 ? steps : ['Nog niet beantwoord.'])],
  }
}

function stepLine({ kind, text, takenOn, toBodyName }: Talked): string {
  const on = takenOn ? ` (${longDay(takenOn)})` : ''
  switch (kind) {
    case 'passed-on':
      return `Doorgegeven aan ${toBodyName ?? 'een ander overleg'}${on}: ${text ?? ''}`
    case 'taken-up':
      return `Opgepakt${on}: ${text ?? ''}`
    default:
      return `Niet opgepakt${on}: ${text ?? ''}`
  }
}
