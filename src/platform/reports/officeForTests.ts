/** Looks into files of Word and Excel, for tests. */
import { unzip } from '../zip.ts'

/** One part of a DOCX or XLSX file as text, e.g. `word/document.xml`. */
export function filePart(file: Uint8Array, name: string): string {
  const part = unzip(file, { unpacked: 50_000_000, parts: 1_000 }).get(name)
  if (!part) throw new Error(`The file has no part ${name}`)
  return part.toString('utf8')
}

/** The text of each paragraph in the body that is not empty. */
export function wordLines(file: Uint8Array): string[] {
  return filePart(file, 'word/document.xml')
    .split('</w:p>')
    .map((paragraph) =>
      Array.from(paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, text = '']) => text).join(''),
    )
    .filter((line) => line !== '')
}
