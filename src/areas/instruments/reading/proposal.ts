/** What a document is read as: a theme to check and correct before it becomes an instrument. Everything here is pure. */
import { hyphensInDoubt, type Source, wordsOfSource } from './source.ts'
import { words } from './words.ts'

export type PerPhase<Value> = [Value, Value, Value, Value]

export type ThemeProposal = {
  title: string | null
  phases: PerPhase<string>
  criteria: CriterionProposal[]
  /** What stands in the document outside the table, in its order: headings, definitions, page footers. */
  notes: string[]
  uncertain: Uncertainty[]
}

export type CriterionProposal = {
  name: string
  /** null where the document says nothing; a cell that spans phases stands at its first phase. */
  descriptors: PerPhase<string | null>
  /** Only when a cell spans phases: how many phases each cell covers, 0 for one covered by the cell to its left. */
  spans?: PerPhase<number>
}

/** A place in the table. Both count from 1, as people do; phase 0 is the name of the criterion. */
export type Place = { criterion: number; phase: number }

/** Something to look at by a person, and why, in Dutch. */
export type Uncertainty = Place & { reason: string }

export const phaseNumbers = [1, 2, 3, 4] as const

/**
 * A criterion. Its spans count only when they fit the texts: one that covers cells has text, those it covers have none.
 */
export function criterionProposal(
  name: string,
  descriptors: PerPhase<string | null>,
  spans: PerPhase<number> = [1, 1, 1, 1],
): CriterionProposal {
  const covers = spans.reduce((sum, width) => sum + width, 0)
  const fits = spans.every((width, phase) => width === 1 || (descriptors[phase] === null) === (width === 0))
  const spanning = spans.some((width) => width !== 1)
  return { name, descriptors, ...(spanning && fits && covers === 4 ? { spans } : {}) }
}

/** The text at a place, or null when nothing stands there. */
export function textAt(proposal: ThemeProposal, { criterion, phase }: Place): string | null {
  const row = proposal.criteria[criterion - 1]
  if (!row) return null
  return phase === 0 ? row.name || null : (row.descriptors[phase - 1] ?? null)
}

/** All places of the table, row by row, names included. */
export function placesOf(proposal: ThemeProposal): Place[] {
  return proposal.criteria.flatMap((_, index) => [0, ...phaseNumbers].map((phase) => ({ criterion: index + 1, phase })))
}

/** Every word of the proposal, folded as `words` does, place by place. */
export function wordsOf(proposal: ThemeProposal): string[] {
  const cells = placesOf(proposal).map((place) => textAt(proposal, place) ?? '')
  return [proposal.title ?? '', ...proposal.phases, ...cells, ...proposal.notes].flatMap(words)
}

/** The words that stand in the source more often than in the proposal, and the other way around. */
export function misplacedWords(source: Source, proposal: ThemeProposal): { lost: string[]; extra: string[] } {
  const surplus = new Map<string, number>()
  for (const word of wordsOfSource(source)) surplus.set(word, (surplus.get(word) ?? 0) + 1)
  for (const word of wordsOf(proposal)) surplus.set(word, (surplus.get(word) ?? 0) - 1)
  const whose = (sign: number) => [...surplus].filter(([, count]) => Math.sign(count) === sign).map(([word]) => word)
  return { lost: whose(1), extra: whose(-1) }
}

/** The promise of the importer: every word of the source stands in exactly one place of the proposal. */
export function everyWordPlacedOnce(source: Source, proposal: ThemeProposal): boolean {
  const { lost, extra } = misplacedWords(source, proposal)
  return lost.length === 0 && extra.length === 0
}

/** The proposal with a mark at each cell that holds a word of which the hyphen may be a mere line end. */
export function withHyphensMarked(source: Source, proposal: ThemeProposal): ThemeProposal {
  const doubtful = new Set(hyphensInDoubt(source))
  const marks = placesOf(proposal).flatMap((place) => {
    const written = (textAt(proposal, place) ?? '').split(/[^\p{L}\p{N}-]+/u)
    return [...new Set(written)]
      .filter((word) => doubtful.has(word))
      .map((word) => ({
        ...place,
        reason: `In het document staat “${word}” over twee regels. Hoort het streepje erbij?`,
      }))
  })
  return { ...proposal, uncertain: inReadingOrder([...proposal.uncertain, ...marks]) }
}

function inReadingOrder(uncertain: readonly Uncertainty[]): Uncertainty[] {
  return uncertain.toSorted((a, b) => a.criterion - b.criterion || a.phase - b.phase)
}
