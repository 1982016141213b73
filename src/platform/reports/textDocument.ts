/**
 * A document of text, such as the minutes of a meeting or the report of a conversation: in the house style as PDF and Word,
 * or in Word in the partnership's own template. Whoever has something to tell says what, in these words; how it looks is
 * the same for all of them. For a task that makes one, see documentTask.ts.
 */
import path from 'node:path'
import type { Chart } from '../../ui/charts/index.ts'
import type { Day } from '../clock.ts'
import { officePress } from './officePress.ts'
import { typesetPdf } from './typst.ts'

/** All that a document says, as plain JSON and in Dutch. Texts of people may be anything, and hold line ends. */
export type TextDocument = {
  /** In the file's properties; what a screen reader says first: `Notulen van Netwerk schoolopleiders, 1 december 2026`. */
  title: string
  /** What it is: `Notulen`. */
  kind: string
  /** The large name on the first page, and what stands below it. */
  name: string
  subtitle: string
  /** At the top of each page but the first. */
  runningHead: string
  partnership: string
  /** The same document of the same day is the same file, byte for byte. */
  madeOn: Day
  facts: readonly LabelledText[]
  /** What stands before the first heading. */
  opening: readonly Part[]
  sections: readonly Section[]
}

export type LabelledText = { label: string; text: string }

/** A heading with what stands under it. Three levels deep at most; what is deeper, has a heading of the third. */
export type Section = { heading: string; newPage?: boolean; parts: readonly Part[]; sections?: readonly Section[] }

export type Part =
  | { kind: 'paragraph'; text: string; look?: 'plain' | 'strong' | 'soft' }
  /** A paragraph that starts with a bold label: `Besluit: …` */
  | ({ kind: 'labelled' } & LabelledText)
  | { kind: 'list'; items: readonly string[] }
  /** Each row has a cell for every column. Shares of the width are relative to each other. */
  | {
      kind: 'table'
      columns: readonly { name: string; share: number }[]
      rows: readonly (readonly string[])[]
    }
  /** A chart: drawn on paper, with words for who does not see it; in Word its table. */
  | { kind: 'chart'; chart: Chart }
  /** Room to sign on paper: a line after each label. */
  | { kind: 'signature'; labels: readonly string[] }

export type TextDocumentJob = { document: TextDocument; template: Uint8Array | null }

/**
 * The document as PDF/UA-1.
 * @throws JobFailure or PressError when it could not be typeset: a fault of ours, for the log
 */
export function textDocumentPdf(document: TextDocument): Promise<Uint8Array> {
  return typesetPdf('platform/reports/textDocument.typ', document)
}

/** Beside this file: from the sources the TypeScript file, from the bundle the JavaScript file. */
const worker = path.join(import.meta.dirname, `textDocument.worker${path.extname(import.meta.filename)}`)
const press = officePress<TextDocumentJob>(worker)

/**
 * The document as a Word file: in the house style, or in a template of the partnership's own.
 * @param template a DOCX file with placeholders, see `documentPlaceholders`
 * @throws UnusableTemplate when that template cannot be filled; its message says in Dutch what to do
 */
export function textDocumentDocx(document: TextDocument, template?: Uint8Array): Promise<Uint8Array> {
  return press({ document, template: template ?? null })
}

/**
 * Tries a template with a small document, before it is kept.
 * @throws UnusableTemplate when it cannot be filled
 */
export async function checkDocumentTemplate(template: Uint8Array): Promise<void> {
  const words = { title: 'Proef', kind: 'Proef', name: 'Proef', subtitle: '', runningHead: '', partnership: 'Proef' }
  const part: Part = { kind: 'list', items: ['Een punt'] }
  const sections = [{ heading: 'Kop', parts: [part] }]
  await textDocumentDocx({ ...words, madeOn: '2026-01-01', facts: [], opening: [], sections }, template)
}
