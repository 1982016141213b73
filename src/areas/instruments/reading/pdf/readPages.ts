/** Pages out of a pdf, with pdf.js. Meant for a worker: a document can be made to take as long as it likes. */
import { createRequire } from 'node:module'
import path from 'node:path'
import { getDocument, type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { drawnRules, type Matrix } from './drawnRules.ts'
import { around, type Page, type StructureElement, type TextRun, type Turn } from './page.ts'
import { followedBySoftHyphen, shownLetters } from './softHyphens.ts'

/** What keeps a pdf from being read. */
export type PdfProblem = 'protected' | 'damaged' | 'too-long'

type StructTree = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>
type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>
type TextItem = Extract<TextContent['items'][number], { str: string }>
type Marked = Exclude<TextContent['items'][number], TextItem>

/** A theme is on one page, or on a few; this is a book. */
const mostPages = 60
/** Runs of text: about a word each, or a line. */
const mostTexts = 50_000

const softHyphen = '\u00AD'

/** How far letters reach above and below the line they stand on, as a share of their size. */
const ascent = 0.75
const descent = 0.2

/** @param bytes are taken: they are empty afterwards */
export async function readPages(bytes: Uint8Array): Promise<Page[] | PdfProblem> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    // Pictures are left undecoded: none is as small as this.
    maxImageSize: 1,
    cMapUrl: `${folder}/cmaps/`,
    standardFontDataUrl: `${folder}/standard_fonts/`,
  })
  try {
    const document = await task.promise
    if (document.numPages > mostPages) return 'too-long'
    const pages: Page[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await readPage(await document.getPage(number), number))
    }
    return pages.flatMap((page) => page.texts).length > mostTexts ? 'too-long' : pages
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'protected' : 'damaged'
  } finally {
    await task.destroy()
  }
}

async function readPage(page: PDFPageProxy, number: number): Promise<Page> {
  const view: Matrix = page.getViewport({ scale: 1 }).transform
  // Not normalised, so that it is letter for letter what the operators show.
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const operators = await page.getOperatorList()
  const structure: StructTree | null = await page.getStructTree()
  return {
    texts: textRuns(items, shownLetters(operators), view).map((run) => ({ ...run, page: number })),
    rules: drawnRules(operators, view),
    structure: structure && elementOf(structure),
  }
}

type RunOnPage = Omit<TextRun, 'page'>

function textRuns(items: TextContent['items'], letters: string, view: Matrix): RunOnPage[] {
  const texts = items.map((item) => ('str' in item ? item.str : ''))
  const hyphenated = followedBySoftHyphen(texts, letters)
  const open: Marked[] = []
  return items.flatMap((item, index): RunOnPage[] => {
    if ('str' in item) {
      if (item.str.trim() === '') return []
      const run = textRun(item, view, open)
      return [hyphenated.has(index) ? { ...run, text: run.text + softHyphen } : run]
    }
    if (item.type === 'endMarkedContent') open.pop()
    else open.push(item)
    return []
  })
}

function textRun(item: TextItem, view: Matrix, open: readonly Marked[]): RunOnPage {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = Util.transform([...view], item.transform)
  const size = Math.hypot(c, d)
  const scale = item.width / (Math.hypot(a, b) || 1)
  const start = { x, y }
  const end = { x: x + a * scale, y: y + b * scale }
  // The vector from the line to the top of the letters is (c, d).
  const corners = [start, end].flatMap((point) => [
    { x: point.x + c * ascent, y: point.y + d * ascent },
    { x: point.x - c * descent, y: point.y - d * descent },
  ])
  return {
    ...around(corners.map((corner) => ({ left: corner.x, right: corner.x, top: corner.y, bottom: corner.y }))),
    text: isHyphenation(item, open) ? softHyphen : item.str,
    turn: turnOf(a, b),
    size,
    mark: open.findLast((marked) => marked.id)?.id ?? null,
  }
}

/**
 * Programs mark a hyphen that they put in themselves with a replacement text (a soft hyphen). pdf.js does not pass that on,
 * but it does tell that the hyphen is marked on its own and without a number.
 */
function isHyphenation(item: TextItem, open: readonly Marked[]): boolean {
  const innermost = open.at(-1)
  return /^[-\u2010\u00AD]$/.test(item.str) && innermost?.type === 'beginMarkedContentProps' && !innermost.id
}

/** The direction of the vector along which the letters follow each other; y runs down. */
function turnOf(a: number, b: number): Turn {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 'right' : 'left'
  return b > 0 ? 'down' : 'up'
}

function elementOf(node: StructTree): StructureElement {
  return {
    role: node.role,
    rows: node.rowSpan ?? 1,
    columns: node.colSpan ?? 1,
    children: node.children.map((child) => ('role' in child ? elementOf(child) : child.id)),
  }
}
