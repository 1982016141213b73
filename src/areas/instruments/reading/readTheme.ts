/** From a file to a theme to check: what the door of this room leads to. */
import { decodedText, kindOf } from './documentKind.ts'
import { themeFromFlattenedText } from './flattenedText.ts'
import { blocksOfPdf } from './pdf/pdfDocument.ts'
import { misplacedWords, type ThemeProposal, withHyphensMarked } from './proposal.ts'
import { type Block, type Source, sourceOf, textsOf } from './source.ts'
import { blocksOfText } from './tabbedText.ts'
import { themeFromTables } from './themeTable.ts'
import { UnreadableDocument } from './unreadable.ts'
import { blocksOfWord } from './word/wordDocument.ts'
import { plainText } from './words.ts'

/** In bytes: the largest file that is read. */
export const largestFile = 10_000_000

/** In characters. The longest document that we know a theme to be in has 76,000. */
const mostText = 500_000

/**
 * The text of a document in reading order, to show beside the proposal.
 * @param fileName for the message only; what kind of document it is follows from the bytes
 * @throws UnreadableDocument when it is of no kind that we read, or too large, damaged, or protected
 */
export async function readSource(bytes: Uint8Array, fileName: string): Promise<Source> {
  return saidOf(fileName, async () => {
    if (bytes.byteLength > largestFile) throw tooLarge()
    const kind = kindOf(bytes)
    const blocks = await readers[kind](bytes)
    checkLength(blocks.flatMap(textsOf))
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
    checkLength([text])
    return blocksOfText(plainText(text))
  },
}

/** What takes longer to read than a theme can be worth is not read. */
function checkLength(texts: readonly string[]): void {
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  if (length > mostText)
    throw new UnreadableDocument('bevat veel meer tekst dan een thema. Kies een bestand met alleen het thema.')
}

/** A Word document or pdf can hold the text of a table that is no table. */
function themeFromText(source: Source): ThemeProposal | null {
  const text = source.blocks.flatMap(textsOf).join('\n\n')
  return themeFromTables(blocksOfText(text)) ?? themeFromFlattenedText(text)
}

/** What goes wrong in reading is said of the file by its name. */
async function saidOf<Value>(fileName: string, read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    throw error instanceof UnreadableDocument ? error.of(fileName) : error
  }
}

function tooLarge(): UnreadableDocument {
  const megabytes = largestFile / 1_000_000
  return new UnreadableDocument(
    `is groter dan ${megabytes} MB. Haal de afbeeldingen eruit, of plak de tekst van de tabel.`,
  )
}

function withoutTheme(): UnreadableDocument {
  return new UnreadableDocument(
    'bevat geen tabel van een thema. Peilstok zoekt een tabel met de vier fasen in de bovenste rij en de criteria in de eerste kolom.',
  )
}

function misplaced(words: readonly string[]): UnreadableDocument {
  const some = words.slice(0, 3).join(', ')
  return new UnreadableDocument(
    `is niet woord voor woord te lezen (het gaat mis bij: ${some}). Plak de tekst van de tabel in een nieuw Word-document en probeer dat.`,
  )
}
