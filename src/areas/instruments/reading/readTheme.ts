/** From a file to a theme to check: what the door of this room leads to. */
import { decodedText, kindOf } from './documentKind.ts'
import { themeFromFlattenedText } from './flattenedText.ts'
import { blocksOfPdf } from './pdf/pdfDocument.ts'
import { misplacedWords, type ThemeProposal, withHyphensMarked } from './proposal.ts'
import { checkLength, checkSize, misplaced, saidOf } from './readable.ts'
import { type Block, type Source, sourceOf, textsOf } from './source.ts'
import { blocksOfText } from './tabbedText.ts'
import { themeFromTables } from './themeTable.ts'
import { UnreadableDocument } from './unreadable.ts'
import { blocksOfWord } from './word/wordDocument.ts'
import { plainText } from './words.ts'

const aTheme = 'een thema'

/**
 * The text of a document in reading order, to show beside the proposal.
 * @param fileName for the message only; what kind of document it is follows from the bytes
 * @throws UnreadableDocument when it is of no kind that we read, or too large, damaged, or protected
 */
export async function readSource(bytes: Uint8Array, fileName: string): Promise<Source> {
  return saidOf(fileName, async () => {
    checkSize(bytes)
    const kind = kindOf(bytes)
    const blocks = await readers[kind](bytes)
    checkLength(blocks.flatMap(textsOf), aTheme)
    return sourceOf(kind, blocks)
  })
}

/**
 * The theme in a document: Word, pdf, text with tabs, or text that a table was flattened to. Every word of the document
 * stands in exactly one place of the proposal.
 * @param fileName for the message only; what kind of document it is follows from the bytes
 * @throws UnreadableDocument when it cannot be read, or holds no table of a theme
 */
export async function readTheme(bytes: Uint8Array, fileName: string): Promise<ThemeProposal> {
  const source = await readSource(bytes, fileName)
  return saidOf(fileName, () => themeOf(source))
}

/**
 * The theme in a source.
 * @throws UnreadableDocument when there is none
 */
export function themeOf(source: Source): ThemeProposal {
  const proposal = themeFromTables(source.blocks) ?? themeFromText(source)
  if (!proposal) throw withoutTheme()
  const { lost, extra } = misplacedWords(source, proposal)
  if (lost.length > 0 || extra.length > 0) throw misplaced([...lost, ...extra])
  return withHyphensMarked(source, proposal)
}

const readers: Record<Source['kind'], (bytes: Uint8Array) => Promise<Block[]>> = {
  word: async (bytes) => blocksOfWord(bytes),
  pdf: blocksOfPdf,
  text: async (bytes) => {
    const text = decodedText(bytes)
    checkLength([text], aTheme)
    return blocksOfText(plainText(text))
  },
}

/** A Word document or pdf can hold the text of a table that is no table. */
function themeFromText(source: Source): ThemeProposal | null {
  const text = source.blocks.flatMap(textsOf).join('\n\n')
  return themeFromTables(blocksOfText(text)) ?? themeFromFlattenedText(text)
}

function withoutTheme(): UnreadableDocument {
  return new UnreadableDocument(
    'bevat geen tabel van een thema. Peilstok zoekt een tabel met de vier fasen in de bovenste rij en de criteria in de eerste kolom.',
  )
}
