/** Tables of a document, read as parts of a framework: a row per item, its columns known by their heads. Pure. */
import type { Cell, Table } from '../source.ts'
import { oneLine } from '../words.ts'
import { type FrameworkBuilder, reasons } from './builder.ts'
import { bulleted, guaranteeInCell, isQuestion, numberLabel, questionsIn } from './labels.ts'
import { type Habits, readLine } from './lines.ts'

/** What a column holds; `question` is a column to fill in, whose head is itself a question. */
type Role = 'guarantee' | 'subtheme' | 'number' | 'item' | 'questions' | 'question'

const heads: readonly (readonly [Role, RegExp])[] = [
  ['guarantee', /^waarborg(en)?$/iu],
  ['number', /^(nr|nummer|no|n°|#|item\s?(nr|nummer|no))\.?$/iu],
  ['subtheme', /^(sub)?thema(’s|'s|s)?$/iu],
  ['questions', /^(eigen\s+|bijbehorende\s+)?vra(ag|gen)( bij (dit|elk|het) item)?$/iu],
  ['item', /^(items?|tekst|omschrijving|beschrijving|indicator(en)?|uitspra(ak|ken)|tekst van het item)$/iu],
]

function roleOf(head: string): Role | null {
  if (isQuestion(head)) return 'question'
  return heads.find(([, pattern]) => pattern.test(head))?.[0] ?? null
}

type Columns = ReadonlyMap<number, Role>

/** Reads one table into a framework. */
export function readTable(builder: FrameworkBuilder, { rows }: Table, habits: Habits): void {
  const headRow = rows.findIndex((row) => columnsIn(row) !== null)
  const columns = (headRow >= 0 && columnsIn(rows[headRow] ?? [])) || guessedColumns(rows)
  for (const [index, row] of rows.entries()) {
    if (index === headRow) readHeads(builder, row)
    else readRow(builder, row, columns, habits)
  }
}

/** The roles that a row of heads gives its columns; null when it is no such row. */
function columnsIn(row: readonly Cell[]): Columns | null {
  const roles = new Map<number, Role>()
  for (const { text, column } of row) {
    const role = roleOf(oneLine(text))
    if (role && (role === 'question' || ![...roles.values()].includes(role))) roles.set(column, role)
  }
  const known = [...roles.values()].filter((role) => role !== 'question')
  return known.includes('item') && (roles.size > 1 || row.filter(({ text }) => text.trim() !== '').length === 1)
    ? roles
    : null
}

function readHeads(builder: FrameworkBuilder, row: readonly Cell[]): void {
  for (const text of row.map((cell) => oneLine(cell.text))) {
    if (roleOf(text) === 'question') builder.question(text)
    else builder.structure(text)
  }
}

/** Without heads: the column with the most words holds the items, numbers and guarantees are known by what they are. */
function guessedColumns(rows: readonly (readonly Cell[])[]): Columns {
  const texts = new Map<number, string[]>()
  for (const { text, column } of rows.flat())
    if (text.trim() !== '') texts.set(column, [...(texts.get(column) ?? []), oneLine(text)])
  const length = (of: readonly string[]) => of.reduce((sum, text) => sum + text.length, 0)
  const longest = [...texts].toSorted(([, a], [, b]) => length(b) - length(a))[0]?.[0]
  const roles = new Map<number, Role>()
  for (const [column, of] of [...texts].toSorted(([a], [b]) => a - b)) {
    const role = column === longest ? 'item' : guessedRole(of)
    if (role && ![...roles.values()].includes(role)) roles.set(column, role)
  }
  return roles
}

function guessedRole(texts: readonly string[]): Role | null {
  if (texts.every((text) => guaranteeInCell(text) !== null && /\p{L}/u.test(text))) return 'guarantee'
  if (texts.every((text) => /^\d{1,3}(\.\d{1,3})*\.?$/.test(text))) return 'number'
  return texts.some((text) => /\p{L}/u.test(text)) ? 'subtheme' : null
}

function readRow(builder: FrameworkBuilder, row: readonly Cell[], columns: Columns, habits: Habits): void {
  const filled = row.filter(({ text }) => text.trim() !== '')
  const [only] = filled
  if (filled.length === 1 && only && isHeadingRow(only, columns))
    readLine(builder, { text: oneLine(only.text), heading: true, afterGap: true }, undefined, habits)
  else if (filled.every(({ text }) => roleOf(oneLine(text)) !== null)) readHeads(builder, filled)
  else readItemRow(builder, filled, columns)
}

function readItemRow(builder: FrameworkBuilder, filled: readonly Cell[], columns: Columns): void {
  const textIn = (role: Role) => filled.find(({ column }) => columns.get(column) === role)?.text ?? ''
  readPlace(builder, oneLine(textIn('guarantee')), oneLine(textIn('subtheme')))
  readItems(builder, oneLine(textIn('number')), textIn('item'))
  for (const question of questionsIn(oneLine(textIn('questions')))) builder.ownQuestion(question)
  const others = filled.filter(({ column }) => {
    const role = columns.get(column)
    return role === undefined || role === 'question'
  })
  for (const { text } of others) builder.leftOver(oneLine(text))
}

/** A row with one text across the table, or in its first column where no items stand, heads what is below. */
function isHeadingRow({ column, columns: width, text }: Cell, columns: Columns): boolean {
  const role = columns.get(column)
  if (width > 1) return true
  return role !== 'item' && role !== 'subtheme' && role !== 'guarantee' && guaranteeInCell(oneLine(text)) !== null
}

/** The guarantee and subtheme of a row; where their cells are empty, those of the row above go on. */
function readPlace(builder: FrameworkBuilder, guarantee: string, subtheme: string): void {
  const found = guaranteeInCell(guarantee)
  if (found) builder.guarantee(found)
  if (found) builder.structure(guarantee)
  else builder.leftOver(guarantee)
  if (subtheme !== '') builder.subtheme(subtheme)
}

/** A cell holds an item; or several, each beginning on a line of its own with a number or a point. */
function readItems(builder: FrameworkBuilder, number: string, cell: string): void {
  const digits = /^(?:item\s*)?(?:\d{1,3}\.)*(?<last>\d{1,3})\.?$/iu.exec(number)?.groups?.last
  const counted = digits !== undefined && Number(digits) >= 1 && Number(digits) <= 200 ? Number(digits) : null
  const text = oneLine(cell)
  if (text === '') {
    if (number !== '') builder.leftOver(number)
    return
  }
  builder.structure(number)
  const items = counted === null ? itemsIn(cell) : [{ label: '', number: counted, text }]
  for (const item of items) {
    builder.structure(item.label)
    builder.item(item.text, item.number)
    if (number !== '' && counted === null) builder.doubtItem(reasons.unclear(number))
  }
}

type ItemInCell = { label: string; number: number | null; text: string }

function itemsIn(cell: string): ItemInCell[] {
  const items: ItemInCell[] = []
  // After a soft hyphen the word goes on, whatever the next line looks like.
  const lines = cell.split(/(?<=[^\u00AD\s])\s*\n/).map((line) => line.trim())
  for (const line of lines.filter((one) => one !== '')) {
    const numbered = numberLabel(line)
    const point = bulleted(line)
    const last = items.at(-1)
    if (numbered?.marked) items.push({ label: numbered.label, number: numbered.number, text: numbered.rest })
    else if (point) items.push({ label: point.label, number: null, text: point.rest })
    else if (last) last.text = `${last.text}\n${line}`
    else items.push({ label: '', number: null, text: line })
  }
  return items.map((item) => ({ ...item, text: oneLine(item.text) }))
}
