/** Pdf files of a theme, to test reading with. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type CriterionProposal, phaseNumbers, type ThemeProposal } from '../proposal.ts'

export type PdfLook = {
  /** Lines around all cells, lines that only run across, or none. */
  lines?: 'all' | 'across' | 'none'
  /** Whether the pdf says of itself what its table is. */
  tagged?: boolean
  /** Of a page on its side, in millimetres. */
  height?: number
  /** Whether the names of the criteria stand upright. */
  uprightNames?: boolean
}

const strokes = { all: '0.5pt', across: '(x, y) => (bottom: 0.5pt)', none: 'none' }

/** The pdf of a theme; a cell that spans phases does so in the pdf. */
export function pdfOfTheme(theme: ThemeProposal, look: PdfLook = {}): Uint8Array {
  const { lines = 'all', tagged = true, height = 210, uprightNames = false } = look
  const name = (text: string) =>
    uprightNames ? `[#rotate(-90deg, reflow: true)[${escaped(text)}]]` : `[${escaped(text)}]`
  const rows = theme.criteria.flatMap((row) => [name(row.name), ...cellsOf(row)])
  return pdfOf(
    `#set page(width: 297mm, height: ${height}mm, margin: 15mm)
#set text(lang: "nl", size: 9pt, hyphenate: true)
#set document(title: "Een thema")
= THEMA: ${escaped(theme.title?.toUpperCase() ?? '')}
#table(
  columns: (1fr, 2fr, 2fr, 2fr, 2fr),
  stroke: ${strokes[lines]},
  table.header([], ${theme.phases.map((phase) => `[${escaped(phase)}]`).join(', ')}),
  ${rows.join(',\n  ')},
)
${theme.notes.map(escaped).join('\n\n')}`,
    tagged,
  )
}

/** The pdf of a document in Typst. */
export function pdfOf(typst: string, tagged = true): Uint8Array {
  const compiler = NodeCompiler.create()
  const { result } = compiler.compile({ mainFileContent: typst })
  if (!result) throw new Error('Typst cannot compile this document')
  return compiler.pdf(result, { pdfTags: tagged })
}

function cellsOf({ descriptors, spans }: CriterionProposal): string[] {
  return phaseNumbers.flatMap((phase) => {
    const width = spans?.[phase - 1] ?? 1
    const text = `[${escaped(descriptors[phase - 1] ?? '')}]`
    if (width === 0) return []
    return width > 1 ? [`table.cell(colspan: ${width})${text}`] : [text]
  })
}

function escaped(text: string): string {
  return text.replace(/[\\#[\]*_`$<>@=~/"'-]/g, '\\$&')
}
