/** Workbooks for Excel and its likes. What people typed stays text: `=1+1` is never a formula. */
import type { Row, Sheet as WrittenSheet } from 'write-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import type { Day } from '../clock.ts'
import { withoutControls } from './printable.ts'

/** A text, a number, a day, or nothing. */
export type CellValue = string | number | { day: Day } | null

export type Sheet = {
  name: string
  /** With their width in characters. */
  columns: readonly { name: string; width: number }[]
  rows: readonly (readonly CellValue[])[]
}

/** What a cell of Excel can hold, in characters. */
const longestText = 32_767

/** The sheets as an XLSX file; the first row of each names the columns and stays in sight. */
export async function workbookFile(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeExcelFile(sheets.map(written), { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
}

function written({ name, columns, rows }: Sheet): WrittenSheet<never> {
  const widths = columns.map(({ width }) => width)
  const names = columns.map((column) => column.name)
  return {
    sheet: name,
    orientation: 'landscape',
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    data: [
      names.map((value) => ({ ...headLook, value, height: rowHeight(names, widths) })),
      ...rows.map((row): Row => row.map((value) => cell(value, rowHeight(row, widths)))),
    ],
  }
}

const headLook = {
  type: String,
  fontWeight: 'bold',
  textColor: '#ffffff',
  backgroundColor: '#083842',
  wrap: true,
  alignVertical: 'top',
} as const

function cell(value: CellValue, height: number): Row[number] {
  const look = { height, wrap: true, align: 'left', alignVertical: 'top' } as const
  if (value === null || value === '') return null
  if (typeof value === 'number') return { ...look, value, type: Number }
  if (typeof value === 'string') return { ...look, value: textOf(value), type: String, format: '@' }
  return { ...look, value: new Date(`${value.day}T00:00:00Z`), type: Date, format: 'd mmmm yyyy' }
}

function textOf(text: string): string {
  return withoutControls(text.toWellFormed()).slice(0, longestText)
}

const lineHeight = 15
const highestRow = 409

/** In points: enough for the longest text. Given, because not every program works it out when it opens the file. */
function rowHeight(row: readonly CellValue[], widths: readonly number[]): number {
  const lines = row.map((value, index) => (typeof value === 'string' ? lineCount(value, widths[index] ?? 1) : 1))
  return Math.min(highestRow, Math.max(1, ...lines) * lineHeight)
}

/** @param width in characters; words break a little before it */
function lineCount(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0)
}
