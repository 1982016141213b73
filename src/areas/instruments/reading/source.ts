/**
 * What a document holds, in reading order, before anything is decided about what it means. Every reader (Word, pdf, text)
 * makes a `Source`; the check on screen shows it beside the proposal; the proposal accounts for every word of it.
 */
import { doubtfulHyphens, plainText, softenHyphens, words } from './words.ts'

export type Source = { kind: 'word' | 'pdf' | 'text'; blocks: Block[] }
export type Block = Paragraph | Table

export type Paragraph = {
  kind: 'paragraph'
  /** With its line ends, where the document has lines. */
  text: string
  /** Whether the document marks it as a heading, by style or by size. */
  heading: boolean
}

/** Each row holds the cells that begin in it, from left to right. A row can be without cells of its own. */
export type Table = { kind: 'table'; rows: Cell[][] }

export type Cell = {
  /** With its line ends; empty for an empty cell. */
  text: string
  /** The first column it covers, from 0. */
  column: number
  /** How many columns and rows it covers: 1 or more. */
  columns: number
  rows: number
  /** Why it is a guess that this text, and all of it, stands in this cell; in Dutch. */
  doubt?: string
}

export function paragraph(text: string, heading = false): Paragraph {
  return { kind: 'paragraph', text, heading }
}

/** A table in which no cell spans; each row is the texts of its cells. */
export function plainTable(rows: readonly (readonly string[])[]): Table {
  const cellsOf = (texts: readonly string[]) => texts.map((text, column) => ({ text, column, columns: 1, rows: 1 }))
  return { kind: 'table', rows: rows.map(cellsOf) }
}

/** The texts of a block in reading order: the paragraph, or the cells row by row. */
export function textsOf(block: Block): string[] {
  return block.kind === 'paragraph' ? [block.text] : block.rows.flatMap((row) => row.map((cell) => cell.text))
}

/** Every word of the source, folded as `words` does, in reading order. */
export function wordsOfSource(source: Source): string[] {
  return words(sourceText(source))
}

/** A source in plain characters, with the hyphens that only broke a word off turned into soft ones. */
export function sourceOf(kind: Source['kind'], blocks: readonly Block[]): Source {
  const plain = blocks.map((block) => withTexts(block, plainText)).filter(saysSomething)
  const vocabulary = new Set(plain.flatMap(textsOf).flatMap(writtenWords))
  return { kind, blocks: plain.map((block) => withTexts(block, (text) => softenHyphens(text, vocabulary))) }
}

/** Words with a hyphen at a line end that may or may not be their own, as they are written in the proposal. */
export function hyphensInDoubt(source: Source): string[] {
  return doubtfulHyphens(sourceText(source))
}

function sourceText(source: Source): string {
  return source.blocks.flatMap(textsOf).join('\n')
}

function saysSomething(block: Block): boolean {
  return textsOf(block).some((text) => text.trim() !== '')
}

/** Whole words that stand within a line, without the punctuation around them. */
function writtenWords(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}-]+/u)
}

function withTexts(block: Block, change: (text: string) => string): Block {
  if (block.kind === 'paragraph') return { ...block, text: change(block.text) }
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, text: change(cell.text) })))
  return { ...block, rows }
}
