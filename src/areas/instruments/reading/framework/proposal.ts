/** What a document is read as: a framework to check and correct before it becomes an instrument. Pure. */
import type { Guarantee } from '../../guarantees.ts'
import { type Source, wordsOfSource } from '../source.ts'
import { words } from '../words.ts'

export type ItemProposal = { number: number; text: string; questions?: string[] }
export type SubthemeProposal = { guarantee: Guarantee | null; title: string; items: ItemProposal[] }

/** A part to look at, and why, in Dutch. Places count from 0; without an item it is the subtheme, without both the whole. */
export type PartInDoubt = { subtheme?: number; item?: number; reason: string }

export type FrameworkProposal = {
  title: string | null
  questions: string[]
  subthemes: SubthemeProposal[]
  /** What found no place, in the order of the document. */
  notes: string[]
  /** What was read as structure and so stands in no item: "Waarborg 2:", "7.", the heads of columns. */
  structure: string[]
  uncertain: PartInDoubt[]
}

/** Every text of a proposal, structure included. */
export function textsOfProposal({ title, questions, subthemes, notes, structure }: FrameworkProposal): string[] {
  const items = subthemes.flatMap((subtheme) => subtheme.items)
  const texts = items.flatMap(({ text, questions: own = [] }) => [text, ...own])
  return [title ?? '', ...questions, ...subthemes.map((subtheme) => subtheme.title), ...texts, ...notes, ...structure]
}

/** The promise of the importer: every word of the source stands in exactly one place. @returns the words that do not */
export function misplacedIn(source: Source, proposal: FrameworkProposal): string[] {
  const surplus = new Map<string, number>()
  for (const word of wordsOfSource(source)) surplus.set(word, (surplus.get(word) ?? 0) + 1)
  for (const word of textsOfProposal(proposal).flatMap(words)) surplus.set(word, (surplus.get(word) ?? 0) - 1)
  return [...surplus].filter(([, count]) => count !== 0).map(([word]) => word)
}
