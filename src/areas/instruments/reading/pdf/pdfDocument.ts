/** A pdf as blocks of text and tables. */
import type { Block } from '../source.ts'
import { themeHeader } from '../themeHeader.ts'
import { UnreadableDocument } from '../unreadable.ts'
import { alignedTables } from './alignedTables.ts'
import type { Box, Page } from './page.ts'
import { pagesOf } from './pages.ts'
import { type PlacedTable, ruledTables } from './ruledTables.ts'
import { taggedBlocks } from './taggedTables.ts'
import { linesAsWritten, linesOfRuns, paragraphsOfLines, usualSizeOf } from './textLines.ts'

/**
 * The blocks of a pdf in reading order. Its tables are found by the structure that the document gives itself, otherwise by
 * their lines, otherwise by columns of text below the phases. When none of these shows the table of a theme, the text
 * comes as the document writes it, line by line.
 * @throws UnreadableDocument when the pdf cannot be read, or holds no text
 */
export async function blocksOfPdf(bytes: Uint8Array): Promise<Block[]> {
  const pages = await pagesOf(bytes)
  if (pages.every((page) => page.texts.length === 0)) throw withoutText()
  return blocksOfPages(pages)
}

/** The pure part of `blocksOfPdf`. */
export function blocksOfPages(pages: readonly Page[]): Block[] {
  const ways = [
    () => taggedBlocks(pages) ?? [],
    () => pages.flatMap((page) => blocksAround(page, ruledTables(page.rules, page.texts))),
    () => alignedTables(pages).flatMap((table, index) => blocksAround(pages[index], table ? [table] : [])),
  ]
  for (const way of ways) {
    const blocks = way()
    if (blocks.some((block) => block.kind === 'table' && themeHeader(block))) return blocks
  }
  return pages.flatMap((page) => paragraphsOfLines(linesAsWritten(page.texts), usualSizeOf(page.texts)))
}

/** The tables of a page and the text around them, from top to bottom. */
function blocksAround(page: Page | undefined, tables: readonly PlacedTable[]): Block[] {
  if (!page) return []
  const placed = new Set(tables.flatMap((table) => table.runs))
  const around = paragraphsOfLines(linesOfRuns(page.texts.filter((run) => !placed.has(run))), usualSizeOf(page.texts))
  const boxes: { block: Block; box: Box }[] = [
    ...tables.map(({ table, box }) => ({ block: table, box })),
    ...around.map(({ left, right, top, bottom, ...block }) => ({ block, box: { left, right, top, bottom } })),
  ]
  return boxes.toSorted((a, b) => a.box.top - b.box.top).map(({ block }) => block)
}

function withoutText(): UnreadableDocument {
  return new UnreadableDocument(
    'bevat geen tekst: waarschijnlijk is het een scan. Gebruik het Word-document, of een pdf waarin je tekst kunt selecteren.',
  )
}
