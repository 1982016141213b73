/** A Word document in the house style: A4, our type and colours, Dutch, with page numbers. */
import { AlignmentType, Document, Footer, Header, LineRuleType, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { wordFont } from './fonts.ts'
import { paragraph, softParagraph, textRuns, type WordBlock, wordColours } from './word.ts'

export type WordDocument = {
  /** In the document's properties; what a screen reader says first. */
  title: string
  kind: string
  /** The large name on the first page, and the line below it. */
  name: string
  place: string
  /** At the top of each page but the first. */
  runningHead: string
  blocks: readonly WordBlock[]
}

const points = (size: number) => size * 20
const halfPoints = (size: number) => size * 2
const millimetres = (size: number) => Math.round((size / 25.4) * 1440)

const { ink, soft, brandDeep } = wordColours

const styles = {
  default: {
    document: {
      run: { font: wordFont.name, size: halfPoints(10.5), color: ink, language: { value: 'nl-NL' } },
      paragraph: { spacing: { after: points(5), line: 280, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: halfPoints(28), bold: true, color: brandDeep },
      paragraph: { spacing: { after: points(2) } },
    },
    heading1: headingStyle(20, brandDeep, 24),
    heading2: headingStyle(14, ink, 18),
    heading3: headingStyle(10.5, ink, 8),
  },
}

function headingStyle(size: number, color: string, before: number) {
  return {
    run: { size: halfPoints(size), bold: true, color },
    paragraph: { spacing: { before: points(before), after: points(5) } },
  }
}

/** The document as a DOCX file. */
export async function wordFile(document: WordDocument): Promise<Uint8Array> {
  const { title, kind, name, place, runningHead, blocks } = document
  const file = new Document({
    title,
    creator: 'Peilstok',
    styles,
    fonts: [wordFont.read()],
    hyphenation: { autoHyphenation: true },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: millimetres(210), height: millimetres(297) },
            margin: { top: millimetres(24), bottom: millimetres(22), left: millimetres(20), right: millimetres(20) },
          },
        },
        headers: {
          default: new Header({ children: [softParagraph(runningHead)] }),
        },
        footers: { default: pageNumbers(), first: pageNumbers() },
        children: [
          paragraph(kind, { bold: true }),
          new Paragraph({ style: 'Title', children: textRuns(name) }),
          softParagraph(place),
          ...blocks,
        ],
      },
    ],
  })
  return Packer.toBuffer(file)
}

function pageNumbers(): Footer {
  const children = [PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ color: soft, children })] })],
  })
}
