/** What kind of document some bytes are, by what is in them: a name says nothing. Everything here is pure. */
import type { Source } from './source.ts'
import { UnreadableDocument } from './unreadable.ts'

/** How files begin that are none of our kinds, and what to do with them instead. */
const others: readonly (readonly [string, string])[] = [
  ['{\\rtf', 'is een rtf-bestand. Sla het in Word op als Word-document (.docx) en probeer dat.'],
  ['\x89PNG', 'is een afbeelding. Gebruik het Word-document of de pdf, of plak de tekst van de tabel.'],
  ['\xff\xd8\xff', 'is een afbeelding. Gebruik het Word-document of de pdf, of plak de tekst van de tabel.'],
]

const beginnings = { pdf: '%PDF-', zip: 'PK\x03\x04', emptyZip: 'PK\x05\x06', ole: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' }
/** In bytes: some programs write a little before a pdf begins. */
const pdfBeginsWithin = 1024

/** @throws UnreadableDocument when it is of no kind that we read; says which kind, where we know */
export function kindOf(bytes: Uint8Array): Source['kind'] {
  if (bytes.byteLength === 0) throw new UnreadableDocument('is leeg. Kies een ander bestand.')
  const begin = Buffer.from(bytes.subarray(0, pdfBeginsWithin)).toString('latin1')
  if (begin.includes(beginnings.pdf)) return 'pdf'
  if (begin.startsWith(beginnings.zip) || begin.startsWith(beginnings.emptyZip)) return 'word'
  if (begin.startsWith(beginnings.ole)) throw oldOffice(bytes)
  const other = others.find(([beginning]) => begin.startsWith(beginning))
  if (other) throw new UnreadableDocument(other[1])
  return 'text'
}

/**
 * The text in some bytes: UTF-8 or UTF-16, or else the code page that Windows uses in Western Europe.
 * @throws UnreadableDocument when these are no characters
 */
export function decodedText(bytes: Uint8Array): string {
  const text = decodedAs(encodingOf(bytes), bytes) ?? decodedAs('windows-1252', bytes) ?? ''
  if (/[^\P{Cc}\t\n\v\f\r\u0085]/u.test(text)) {
    throw new UnreadableDocument('is geen tekst, Word-document of pdf. Kies een van die drie.')
  }
  return text
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** An encrypted .docx is in the same kind of container as a .doc; within it names are UTF-16. */
function oldOffice(bytes: Uint8Array): UnreadableDocument {
  const holds = (name: string) => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'))
  return holds('EncryptedPackage') || holds('EncryptionInfo')
    ? new UnreadableDocument('is beveiligd met een wachtwoord. Haal het wachtwoord eraf en probeer het opnieuw.')
    : new UnreadableDocument('is van een oude versie van Office. Sla het op als Word-document (.docx) en probeer dat.')
}
