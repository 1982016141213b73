/**
 * The text and tables in a part of a Word document (ECMA-376, WordprocessingML). Text boxes, fields and content controls are
 * text of the document; deleted and moved-away text and comments are not. Everything here is pure.
 */
import { type Block, paragraph } from '../source.ts'
import { readXml } from '../xml.ts'
import type { ListNumbers } from './listNumbers.ts'
import { MergedRows } from './mergedRows.ts'
import { damagedWord } from './problems.ts'

export const namespaces = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
}

/** No text of the document, or text that is there twice: in `mc:Fallback` a text box stands once more for old programs. */
const leftOut = new Set(['w:del', 'w:moveFrom', 'mc:Fallback'])

/** Elements of a run that stand for a character. */
const characters: Record<string, string> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' }

const headingStyle = /^(heading|kop|title|titel|subtitle|ondertitel)\d*$/i
const bodyTextLevel = 9

/**
 * The paragraphs and tables of a part, in order. A table within a cell is text of that cell.
 * @param lists puts the numbers of lists before their paragraphs; null leaves them out
 * @throws UnreadableDocument when the part is no XML
 */
export function blocksOfPart(xml: string, lists: ListNumbers | null = null): Block[] {
  const part = new PartReader(lists)
  readXml(xml, namespaces, damagedWord, part)
  return part.blocks
}

type OpenParagraph = { text: string; heading: boolean; list: string | null; level: number }

class PartReader {
  readonly #lists: ListNumbers | null
  readonly blocks: Block[] = []
  readonly #open: string[] = []
  /** How many of the open elements are left out or within one that is. */
  #leftOut = 0
  /** The open paragraphs: one in a text box stands within another. */
  readonly #paragraphs: OpenParagraph[] = []
  /** How many tables are open; only the outermost keeps its cells apart. */
  #tables = 0
  #rows = new MergedRows()

  constructor(lists: ListNumbers | null) {
    this.#lists = lists
  }

  openElement(name: string, attribute: (name: string) => string | undefined): void {
    const parent = this.#open.at(-1)
    this.#open.push(name)
    if (this.#leftOut > 0 || leftOut.has(name)) {
      this.#leftOut += 1
      return
    }
    this.#openTablePart(name, attribute)
    if (name === 'w:p') this.#paragraphs.push({ text: '', heading: false, list: null, level: 0 })
    if (parent === 'w:numPr') this.#openListPart(name, attribute('w:val') ?? '')
    if (parent === 'w:r') this.#write(characters[name] ?? '')
    if (marksHeading(name, attribute('w:val') ?? '')) {
      const open = this.#paragraphs.at(-1)
      if (open) open.heading = true
    }
  }

  closeElement(name: string): void {
    this.#open.pop()
    if (this.#leftOut > 0) {
      this.#leftOut -= 1
      return
    }
    if (name === 'w:p') this.#closeParagraph()
    if (name === 'w:tbl') {
      this.#tables -= 1
      if (this.#tables === 0) this.blocks.push({ kind: 'table', rows: this.#rows.cells() })
    }
  }

  text(text: string): void {
    const parent = this.#open.at(-1)
    if (this.#leftOut === 0 && (parent === 'w:t' || parent === 'm:t')) this.#write(text)
  }

  #openTablePart(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'w:tbl') {
      this.#tables += 1
      if (this.#tables === 1) this.#rows = new MergedRows()
    }
    if (this.#tables !== 1) return
    if (name === 'w:tr') this.#rows.startRow()
    if (name === 'w:gridBefore') this.#rows.skipColumns(Number(attribute('w:val')))
    if (name === 'w:tc') this.#rows.startCell()
    if (name === 'w:gridSpan') this.#rows.spanColumns(Number(attribute('w:val')))
    if (name === 'w:vMerge') this.#rows.mergeVertically(attribute('w:val') === 'restart' ? 'starts' : 'goes-on')
  }

  #openListPart(name: string, value: string): void {
    const open = this.#paragraphs.at(-1)
    if (open && name === 'w:numId') open.list = value
    if (open && name === 'w:ilvl') open.level = Number(value) || 0
  }

  #write(text: string): void {
    const open = this.#paragraphs.at(-1)
    if (open) open.text += text
  }

  #closeParagraph(): void {
    const closed = this.#paragraphs.pop()
    if (!closed) return
    const label = closed.list !== null && closed.text.trim() !== '' ? this.#lists?.next(closed.list, closed.level) : ''
    const text = label ? `${label} ${closed.text}` : closed.text
    if (this.#tables > 0) this.#rows.addText(text)
    else this.blocks.push(paragraph(text, closed.heading))
  }
}

function marksHeading(name: string, value: string): boolean {
  if (name === 'w:pStyle') return headingStyle.test(value)
  return name === 'w:outlineLvl' && Number(value) < bodyTextLevel
}
