import { count } from '../../ui/words.ts'

/** How much waits longer than was agreed. */
export type Waiting = {
  signals: number
  actions: number
  /** Occurrences of the cycle that are late. */
  occurrences: number
  /** Peer reviews whose visit was two months ago and more, without a statement. */
  reviews: number
  /** The partnership's plan of this school year that nobody adopted yet; null when it is adopted, or not due. */
  plan: { id: string | null } | null
}

/** Something that is stuck: what, and where one goes to get it going. */
export type Stuck = { text: string; href: string }

/**
 * What is stuck, what waits longest in the cycle first.
 * @param of the place as it stands in addresses
 */
export function stuckIn(waiting: Waiting, of: string, schoolYear: number): Stuck[] {
  const { signals, actions, occurrences, reviews, plan } = waiting
  const lines: (Stuck | false)[] = [
    plan !== null && {
      text: plan.id === null ? 'Er is nog geen jaarplan voor dit schooljaar' : 'Het jaarplan is nog niet vastgesteld',
      href: plan.id === null ? '/plans' : `/plans/${plan.id}`,
    },
    signals > 0 && {
      text: count(signals, 'signaal wacht te lang op antwoord', 'signalen wachten te lang op antwoord'),
      href: '/signals?show=overdue',
    },
    occurrences > 0 && {
      text: count(occurrences, 'peilmoment is te laat', 'peilmomenten zijn te laat'),
      href: `/cycle?${new URLSearchParams({ year: String(schoolYear), of, standing: 'late' })}`,
    },
    actions > 0 && {
      text: count(actions, 'vervolgactie is over tijd', 'vervolgacties zijn over tijd'),
      href: '/actions',
    },
    reviews > 0 && {
      text: count(reviews, 'peerreview wacht op een uitspraak', 'peerreviews wachten op een uitspraak'),
      href: '/reviews',
    },
  ]
  return lines.filter((line) => line !== false)
}
