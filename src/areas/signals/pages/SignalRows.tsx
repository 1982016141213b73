import type { Day } from '../../../platform/clock.ts'
import { dueInWords, longDay } from '../../../ui/words.ts'
import type { SignalLine } from '../queries.ts'
import { type Standing, shortQuestion, standingNames, standingOf, urgencyNames } from '../rules.ts'

const tagLook: Record<Standing, string> = {
  open: 'tag',
  overdue: 'tag now',
  stranded: 'tag now',
  answered: 'tag done',
}

export function StandingTag({ standing }: { standing: Standing }) {
  return <span class={tagLook[standing]}>{standingNames[standing]}</span>
}

type SignalRowsProps = { signals: readonly SignalLine[]; today: Day; withTable?: boolean }

/** Signals one under the other: what is asked, where it is, and by when an answer is owed. */
export function SignalRows({ signals, today, withTable = true }: SignalRowsProps) {
  return (
    <ul class="rows plain">
      {signals.map((signal) => {
        const standing = standingOf(signal, today)
        return (
          <li key={signal.id}>
            <div>
              <a href={`/signals/${signal.id}`}>{shortQuestion(signal.question)}</a> <StandingTag standing={standing} />
              <br />
              <small>{factsOf(signal, withTable).join(' · ')}</small>
            </div>
            {signal.state === 'open' && (
              <span class={signal.dueOn < today ? 'due late' : 'due'}>{dueInWords(today, signal.dueOn)}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function factsOf(signal: SignalLine, withTable: boolean): string[] {
  const { bodyName, schoolName, urgency, answer, answeredOn, arrivedOn } = signal
  const when =
    answer && answeredOn
      ? `${answer === 'taken-up' ? 'opgepakt' : 'uitgelegd waarom niet'} op ${longDay(answeredOn)}`
      : `sinds ${longDay(arrivedOn)}`
  return [
    ...(withTable ? [bodyName] : []),
    when,
    ...(schoolName ? [schoolName] : []),
    ...(urgency === 'urgent' && answer === null ? [urgencyNames.urgent] : []),
  ]
}
