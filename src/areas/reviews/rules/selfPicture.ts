/** Something that is known of a school already, offered for its self-picture: a sentence to take over, and where it stands. */
export type KnownThing = {
  /** The same each time it is offered. */
  key: string
  guarantee: number
  kind: 'judgement' | 'focus-point' | 'goal' | 'finding' | 'action'
  text: string
  /** Where it comes from: "Scan van november 2025". */
  source: string
  href: string | null
}

/** How many things of one kind are offered with one guarantee: a self-picture is short. */
export const mostOfAKind = 4

const order: readonly KnownThing['kind'][] = ['judgement', 'focus-point', 'goal', 'action', 'finding']

/** What is offered with a guarantee: the newest first within each kind, no more than one can read. */
export function offeredWith(guarantee: number, known: readonly KnownThing[]): KnownThing[] {
  return order.flatMap((kind) =>
    known.filter((thing) => thing.kind === kind && thing.guarantee === guarantee).slice(0, mostOfAKind),
  )
}

/** A text with something taken over at its end, on a line of its own; what stands there already is not added again. */
export function takenOver(text: string, line: string): string {
  if (text.includes(line)) return text
  return text.trim() === '' ? line : `${text.trimEnd()}\n${line}`
}
