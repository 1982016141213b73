/** The tables in a LimeSurvey survey structure (.lss): its own database, written as XML. */
import { decodedText } from '../documentKind.ts'
import { UnreadableDocument } from '../unreadable.ts'
import { readXml } from '../xml.ts'

/** One row of a table: the values by the name of their column. */
export type Row = Readonly<Record<string, string>>

/** The rows by the name of their table. */
export type Tables = ReadonlyMap<string, readonly Row[]>

/** In rows of all tables: what is asked in ten minutes has some hundreds of them. */
const mostRows = 30_000

const zipBeginning = [0x50, 0x4b]

/**
 * @throws UnreadableDocument when this is no survey structure, or something that a survey structure never holds
 */
export function readTables(bytes: Uint8Array): Tables {
  if (bytes.byteLength === 0) throw new UnreadableDocument('is leeg. Kies een ander bestand.')
  if (zipBeginning.every((byte, index) => bytes[index] === byte)) throw archive()
  const xml = textOf(bytes)
  // LimeSurvey writes none; whoever does, wants something to be unfolded.
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw noStructure()
  const reader = new TableReader()
  readXml(xml, {}, damaged, reader)
  if (reader.documentType !== 'Survey') throw otherType(reader.documentType)
  return reader.tables
}

function textOf(bytes: Uint8Array): string {
  try {
    const text = decodedText(bytes)
    if (/^\uFEFF?\s*</.test(text)) return text
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error
  }
  throw noStructure()
}

/** `document > table > rows > row > column`. */
class TableReader {
  readonly tables = new Map<string, Row[]>()
  documentType = ''
  readonly #open: string[] = []
  #row: Record<string, string> = {}
  #text = ''
  #rows = 0

  openElement = (name: string): void => {
    this.#open.push(name)
    this.#text = ''
    if (this.#isRow()) this.#row = {}
  }

  text = (text: string): void => {
    this.#text += text
  }

  closeElement = (name: string): void => {
    const depth = this.#open.length
    if (depth === 2 && name === 'LimeSurveyDocType') this.documentType = this.#text.trim()
    if (this.#isRow()) this.#keepRow()
    else if (depth === 5 && this.#open[3] === 'row') this.#row[name] = this.#text
    this.#open.pop()
    this.#text = ''
  }

  #isRow = () => this.#open.length === 4 && this.#open[2] === 'rows' && this.#open[3] === 'row'

  #keepRow(): void {
    const table = this.#open[1] ?? ''
    this.#rows += 1
    if (this.#rows > mostRows)
      throw new UnreadableDocument('bevat veel meer dan een vragenlijst. Exporteer alleen deze ene enquête.')
    const rows = this.tables.get(table) ?? []
    rows.push(this.#row)
    this.tables.set(table, rows)
  }
}

const way = 'Kies in LimeSurvey bij de enquête: Exporteren, Structuur van de enquête (.lss).'

const noStructure = () => new UnreadableDocument(`is geen enquêtestructuur van LimeSurvey. ${way}`)

const archive = () =>
  new UnreadableDocument(`is een archief (.lsa of .zip) of een Office-bestand, geen losse enquêtestructuur. ${way}`)

const damaged = () => new UnreadableDocument(`is beschadigd of niet helemaal overgekomen. ${way}`)

function otherType(type: string): UnreadableDocument {
  const parts: Readonly<Record<string, string>> = { Group: 'één vraaggroep', Question: 'één vraag' }
  const part = parts[type]
  return part ? new UnreadableDocument(`bevat alleen ${part} van LimeSurvey, geen hele enquête. ${way}`) : noStructure()
}
