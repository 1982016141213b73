/** From a file to a framework to check: what the door of this room leads to. */
import { readSheets } from '../../../../platform/sheets/readSheet.ts'
import { UnreadableSheet } from '../../../../platform/sheets/sheet.ts'
import { decodedText, kindOf } from '../documentKind.ts'
import { blocksOfPdf } from '../pdf/pdfDocument.ts'
import { checkLength, checkSize, misplaced, saidOf } from '../readable.ts'
import { type Block, paragraph, plainTable, type Source, sourceOf, type Table, textsOf } from '../source.ts'
import { UnreadableDocument } from '../unreadable.ts'
import { isWorkbook } from '../word/archive.ts'
import { blocksOfWord } from '../word/wordDocument.ts'
import { oneLine, plainText } from '../words.ts'
import { FrameworkBuilder } from './builder.ts'
import { habitsOf, type Line, readLine } from './lines.ts'
import { type FrameworkProposal, misplacedIn } from './proposal.ts'
import { readTable } from './tables.ts'

const aFramework = 'een gesprekskader'

/**
 * The text of a document in reading order, to show beside the proposal: Word, with the numbers of its lists; Excel; CSV; pdf;
 * text with tabs; plain text.
 * @param fileName for the message only; what kind of document it is follows from the bytes
 * @throws UnreadableDocument when it is of no kind that we read, or too large, damaged, or protected
 */
export async function readFrameworkSource(bytes: Uint8Array, fileName: string): Promise<Source> {
  return saidOf(fileName, async () => {
    checkSize(bytes)
    const kind = kindOf(bytes)
    const blocks = await blocksOf(kind, bytes)
    checkLength(blocks.flatMap(textsOf), aFramework)
    return sourceOf(kind, blocks)
  })
}

/**
 * The framework in a source; every word of it stands in exactly one place of the proposal.
 * @throws UnreadableDocument when it holds no items
 */
export function frameworkOf({ kind, blocks }: Source): FrameworkProposal {
  const builder = new FrameworkBuilder()
  const parts = blocks.flatMap(partsOf)
  const habits = habitsOf(parts.filter((part) => 'heading' in part))
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1]
    if ('rows' in part) readTable(builder, part, habits)
    else readLine(builder, part, next && 'heading' in next ? next : undefined, habits)
  }
  const proposal = builder.proposal()
  if (proposal.subthemes.length === 0) throw withoutItems()
  const wrong = misplacedIn({ kind, blocks }, proposal)
  if (wrong.length > 0) throw misplaced(wrong)
  return proposal
}

/** A table, or the lines of a paragraph; a word that a line end broke off keeps its lines together. */
function partsOf(block: Block): (Line | Table)[] {
  if (block.kind === 'table') return [block]
  const { text, heading } = block
  return (heading ? [text] : text.split(/(?<=[^-\u00AD\s])\s*\n\s*/))
    .map(oneLine)
    .filter((line) => line !== '')
    .map((line, index) => ({ text: line, heading, afterGap: index === 0 }))
}

function blocksOf(kind: Source['kind'], bytes: Uint8Array): Promise<Block[]> {
  switch (kind) {
    case 'word':
      return isWorkbook(bytes) ? blocksOfSheets(bytes) : Promise.resolve(blocksOfWord(bytes, { numbers: true }))
    case 'pdf':
      return blocksOfPdf(bytes)
    case 'text':
      return blocksOfPlainText(bytes)
  }
}

async function blocksOfSheets(bytes: Uint8Array): Promise<Block[]> {
  const sheets = await readSheets(bytes, 'Het bestand').catch((error: unknown) => {
    throw error instanceof UnreadableSheet ? new UnreadableDocument(error.message, '') : error
  })
  return sheets.filter((rows) => rows.length > 0).map((rows) => plainTable(rows.map(({ cells }) => cells)))
}

async function blocksOfPlainText(bytes: Uint8Array): Promise<Block[]> {
  const text = plainText(decodedText(bytes))
  checkLength([text], aFramework)
  return looksLikeCsv(text) ? blocksOfSheets(bytes) : blocksOfLines(text)
}

/** Semicolons or commas at the same number in nearly each line; text with tabs is read as it is. */
function looksLikeCsv(text: string): boolean {
  if (text.includes('\t')) return false
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split('\n')
    .filter((line) => line.trim() !== '')
  if (lines.length < 2) return false
  return [';', ','].some((separator) => {
    const expected = (lines[0] ?? '').split(separator).length
    const alike = lines.filter((line) => line.split(separator).length === expected).length
    return expected > 1 && alike >= lines.length * 0.9
  })
}

/** Lines with tabs that follow each other are a table; empty lines divide the rest in paragraphs. */
function blocksOfLines(text: string): Block[] {
  const blocks: Block[] = []
  let loose: string[] = []
  let rows: string[][] = []
  const close = () => {
    if (rows.length > 0) blocks.push(plainTable(rows))
    if (loose.length > 0) blocks.push(paragraph(loose.join('\n')))
    loose = []
    rows = []
  }
  for (const line of text.split('\n')) {
    const isRow = line.trim().includes('\t') || (rows.length > 0 && line.includes('\t'))
    if (line.trim() === '' || isRow !== rows.length > 0) close()
    if (isRow) rows.push(line.split('\t'))
    else if (line.trim() !== '') loose.push(line)
  }
  close()
  return blocks
}

function withoutItems(): UnreadableDocument {
  return new UnreadableDocument(
    'bevat geen items die Peilstok herkent. Zet elk item op een eigen regel met een nummer ervoor, onder de naam van het subthema; of maak een tabel met de kolommen Waarborg, Subthema, Nummer en Item.',
  )
}
