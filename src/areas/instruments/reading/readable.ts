/** What a document must keep to before it is read, and how it is said when it does not. */
import { UnreadableDocument } from './unreadable.ts'

/** In bytes: the largest file that is read. */
export const largestFile = 10_000_000

/** In characters. The longest document that we know an instrument to be in has 76,000. */
const mostText = 500_000

/** @throws UnreadableDocument when the file is too large */
export function checkSize(bytes: Uint8Array): void {
  if (bytes.byteLength <= largestFile) return
  const megabytes = largestFile / 1_000_000
  throw new UnreadableDocument(`is groter dan ${megabytes} MB. Haal de afbeeldingen eruit, of plak de tekst.`)
}

/**
 * What takes longer to read than an instrument can be worth is not read.
 * @param name what it should be: "een thema"
 */
export function checkLength(texts: readonly string[], name: string): void {
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  if (length > mostText)
    throw new UnreadableDocument(`bevat veel meer tekst dan ${name}. Kies een bestand met alleen ${name}.`)
}

/** What goes wrong in reading is said of the file by its name. */
export async function saidOf<Value>(fileName: string, read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    throw error instanceof UnreadableDocument ? error.of(fileName) : error
  }
}

/** A document of which we cannot say where each word went is not read. */
export function misplaced(words: readonly string[]): UnreadableDocument {
  const some = words.slice(0, 3).join(', ')
  return new UnreadableDocument(
    `is niet woord voor woord te lezen (het gaat mis bij: ${some}). Plak de tekst in een nieuw Word-document en probeer dat.`,
  )
}
