/** What stands around the table of a theme: its title, and the notes. Everything here is pure. */
import type { Paragraph } from './source.ts'
import { asSentence, oneLine } from './words.ts'

export type Frame = { title: string | null; notes: string[] }

/** "THEMA: PROFESSIONALISERING", "Scan – Thema 2: De werkplek": what comes before the title itself, and the title. */
const labelledTitle = /^(?<label>.{0,60}\bthema(?:\s+\d+)?\s*[:–—-])\s*(?<title>\S.{0,119})$/iu

const longestTitle = 120

/**
 * Divides what stands around a table into a title and notes; each paragraph ends up in one of them, whole. Only the label
 * before a title ("THEMA:") becomes a note of its own.
 *
 * The title is what follows the label "Thema:"; otherwise the last heading above the table; otherwise the only short line
 * above it that is no sentence.
 * @param before the paragraphs above the table, @param after those in and below it
 * @param body the text of the table: tells which words of a title in capitals are always written so
 */
export function frameOf(before: readonly Paragraph[], after: readonly Paragraph[], body: string): Frame {
  const above = before.flatMap(apartFromTitle).filter(({ text }) => text !== '')
  const below = after.map(({ text }) => oneLine(text)).filter((text) => text !== '')
  const notes = (kept: readonly string[]) => [...kept.filter((text) => text !== ''), ...below]
  const asTitle = (text: string) => asSentence(text, body)

  const labelled = above.findIndex(({ text }) => isTitleLabel(text))
  if (labelled >= 0) {
    const { label, title } = labelledTitle.exec(above[labelled]?.text ?? '')?.groups ?? {}
    const kept = above.map(({ text }, index) => (index === labelled ? (label ?? '') : text))
    return { title: asTitle(title ?? ''), notes: notes(kept) }
  }
  const heading = titleAmong(above)
  const kept = above.filter((_, index) => index !== heading).map(({ text }) => text)
  return { title: heading < 0 ? null : asTitle(above[heading]?.text ?? ''), notes: notes(kept) }
}

/** Whether a paragraph opens a theme by its label. */
export function isTitleLabel(text: string): boolean {
  return labelledTitle.test(oneLine(text))
}

/** The paragraph on one line; a line in it that opens a theme by its label stands apart. */
function apartFromTitle(block: Paragraph): Paragraph[] {
  const lines = block.text.split('\n')
  const at = lines.findIndex(isTitleLabel)
  const parts = at < 0 ? [lines] : [lines.slice(0, at), lines.slice(at, at + 1), lines.slice(at + 1)]
  return parts.map((part) => ({ ...block, text: oneLine(part.join('\n')) }))
}

function titleAmong(above: readonly Paragraph[]): number {
  const isTitle = ({ text }: Paragraph) => text.length <= longestTitle && !/[.!?;]$/.test(text)
  const heading = above.findLastIndex((block) => block.heading && isTitle(block))
  if (heading >= 0) return heading
  const short = above.flatMap((block, index) => (isTitle(block) ? [index] : []))
  return short.length === 1 ? (short[0] ?? -1) : -1
}
