import { count, longDay } from '../../ui/words.ts'
import type { Ask, AskKind, Budget, NotReached, Reason } from './rules.ts'

const kinds: Record<AskKind, { article: 'de' | 'het'; name: string }> = {
  survey: { article: 'de', name: 'enquête' },
  pulse: { article: 'de', name: 'pulsmeting' },
  panel: { article: 'het', name: 'panelgesprek' },
  interview: { article: 'het', name: 'interview' },
}

export const kindName = (kind: AskKind): string => kinds[kind].name

/** What the partnership asks of one person at most, as a sentence. */
export function budgetInWords({ times, minutes, daysBetween }: Budget): string {
  const between = daysBetween > 0 ? `, met minstens ${count(daysBetween, 'dag', 'dagen')} ertussen` : ''
  return `We vragen iemand in een schooljaar hooguit ${times} keer iets, samen hooguit ${count(minutes, 'minuut', 'minuten')}${between}.`
}

/** `het panelgesprek “Wat helpt je?” van 3 maart 2027`, as it stands inside a sentence. */
export const askInWords = ({ kind, title, day }: Pick<Ask, 'kind' | 'title' | 'day'>): string =>
  `${kinds[kind].article} ${kinds[kind].name} “${title}” van ${longDay(day)}`

/**
 * Why an ask does not reach somebody, as it stands after a name and a colon.
 * @param day of the ask that does not reach them
 */
export function reasonInWords(reason: Reason, day: string): string {
  switch (reason.kind) {
    case 'past':
      return 'deze dag is al voorbij'
    case 'too-long':
      return `dit duurt langer dan de ${count(reason.minutes, 'minuut', 'minuten')} die we iemand per schooljaar vragen`
    case 'times':
      return reason.before
        ? `${askInWords(reason.before)} gaat voor, en dan is het al ${reason.times} keer`
        : `al ${reason.times} keer gevraagd`
    case 'minutes': {
      const left = `er zijn dit schooljaar nog ${count(reason.left, 'minuut', 'minuten')} over`
      return reason.before ? `${askInWords(reason.before)} gaat voor: ${left}` : left
    }
    case 'days': {
      const { other, days } = reason
      const period = count(days, 'dag', 'dagen')
      if (other.state === 'planned') return `${askInWords(other)} gaat voor, en daar zit geen ${period} tussen`
      if (other.day === day) return `dezelfde dag als ${askInWords(other)}`
      return other.day < day
        ? `nog geen ${period} na ${askInWords(other)}`
        : `minder dan ${period} voor ${askInWords(other)}`
    }
  }
}

/** How many people are not reached for each reason, the most first. */
export function byReason(notReached: readonly NotReached[], day: string): { because: string; number: number }[] {
  const numbers = new Map<string, number>()
  const words = new Map<Reason, string>()
  for (const { reason } of notReached) {
    const because = words.get(reason) ?? reasonInWords(reason, day)
    words.set(reason, because)
    numbers.set(because, (numbers.get(because) ?? 0) + 1)
  }
  return [...numbers]
    .map(([because, number]) => ({ because, number }))
    .toSorted((a, b) => b.number - a.number || (a.because < b.because ? -1 : 1))
}
