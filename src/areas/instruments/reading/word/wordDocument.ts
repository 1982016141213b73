/** A Word document (.docx) as blocks of text and tables. */
import path from 'node:path/posix'
import type { Block } from '../source.ts'
import { readXml } from '../xml.ts'
import { type Archive, openArchive } from './archive.ts'
import { listNumbers } from './listNumbers.ts'
import { damagedWord, otherOffice } from './problems.ts'
import { blocksOfPart } from './wordprocessing.ts'

const relationships = { 'http://schemas.openxmlformats.org/package/2006/relationships': 'r' }

/** What a relationship leads to, by the last word of its type; the beginnings differ between Word's two formats. */
const mainPart = /\/officeDocument$/
const numberingPart = /\/numbering$/
const otherParts = /\/(header|footer|footnotes|endnotes)$/

/** Files by which one knows archives of other programs. */
const programs: readonly (readonly [string, string])[] = [
  ['xl/workbook.xml', 'Excel'],
  ['ppt/presentation.xml', 'PowerPoint'],
  ['content.xml', 'LibreOffice of Google Documenten'],
]

/** What of a document is wanted besides its text. */
export type Wanted = {
  /** Whether the numbers and points that Word itself puts before the paragraphs of a list stand in their text. */
  numbers: boolean
}

/**
 * The blocks of the document in reading order; then those of its page headers and footers, footnotes and endnotes.
 * @throws UnreadableDocument when this is no Word document, or one that cannot be read
 */
export function blocksOfWord(bytes: Uint8Array, wanted: Wanted = { numbers: false }): Block[] {
  const archive = openArchive(bytes)
  const main = targets(archive, '', '_rels/.rels', mainPart)[0]
  const xml = main === undefined ? null : archive.read(main)
  if (main === undefined || xml === null || !main.startsWith('word/')) throw noWord(archive)
  const folder = path.dirname(main)
  const relationshipFile = `${folder}/_rels/${path.basename(main)}.rels`
  const parts = targets(archive, folder, relationshipFile, otherParts)
  const [numbering] = wanted.numbers ? targets(archive, folder, relationshipFile, numberingPart) : []
  const lists = wanted.numbers ? listNumbers(decoded((numbering && archive.read(numbering)) || new Uint8Array())) : null
  const others = parts.flatMap((part) => archive.read(part) ?? [])
  return [xml, ...others].flatMap((part) => blocksOfPart(decoded(part), lists))
}

/** The files to which the relationships of some type lead, in the order of the document, each once. */
function targets(archive: Archive, folder: string, relationshipFile: string, type: RegExp): string[] {
  const found = new Set<string>()
  const file = archive.read(relationshipFile)
  if (!file) return []
  readXml(decoded(file), relationships, damagedWord, {
    openElement: (name, attribute) => {
      const target = attribute('Target')
      if (name !== 'r:Relationship' || target === undefined || !type.test(attribute('Type') ?? '')) return
      found.add(path.join('/', folder, target.startsWith('/') ? path.relative(`/${folder}`, target) : target).slice(1))
    },
    closeElement: () => {},
    text: () => {},
  })
  return [...found]
}

/** Parts are UTF-8 or UTF-16, which begins with a mark. */
function decoded(part: Uint8Array): string {
  const isUtf16 = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff)
  const encoding = !isUtf16 ? 'utf-8' : part[0] === 0xff ? 'utf-16le' : 'utf-16be'
  return new TextDecoder(encoding).decode(part)
}

function noWord(archive: Archive) {
  const program = programs.find(([file]) => archive.names.includes(file))?.[1]
  return program ? otherOffice(program) : damagedWord()
}
