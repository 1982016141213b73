/** Looks into PDF files, for tests. */
import { createRequire } from 'node:module'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

const naughtyStrings: unknown = createRequire(import.meta.url)('big-list-of-naughty-strings')

/** Texts that break programs; over 400 of them. */
export const hostileStrings: readonly string[] = Array.isArray(naughtyStrings) ? naughtyStrings.map(String) : []

/** Reads something of each page of a PDF file. */
export async function eachPage<Seen>(pdf: Uint8Array, look: (page: PDFPageProxy) => Promise<Seen>): Promise<Seen[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 })
  const document = await task.promise
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  const seen = await Promise.all(numbers.map(async (number) => look(await document.getPage(number))))
  await task.destroy()
  return seen
}

/** The text of each page, with white space as single spaces and the hyphens at line ends taken out. */
export async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const pages = await eachPage(pdf, (page) => page.getTextContent())
  return pages.map(({ items }) =>
    items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join('')
      .replace(/[-\u00ad]\n/g, '')
      .replace(/\s+/g, ' '),
  )
}

/** What does not stand on its page as a whole, such as a word that runs off it. */
export async function beyondThePage(pdf: Uint8Array): Promise<string[]> {
  const beyond = await eachPage(pdf, async (page) => {
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent()
    return items.flatMap((item) => {
      if (!('transform' in item)) return []
      const [left, bottom] = [Number(item.transform[4]), Number(item.transform[5])]
      return left < 0 || left + item.width > width || bottom < 0 || bottom > height ? [item.str] : []
    })
  })
  return beyond.flat()
}

/** Letters and digits only: where a line is broken is not what these tests are about. */
export const letters = (text: string) => text.replace(/[^\p{Letter}\p{Number}]/gu, '')
