/** Word documents to test reading with. */
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { zip } from '../../../../platform/zipForTests.ts'
import { phaseNumbers, type ThemeProposal } from '../proposal.ts'

/** The Word document of a theme, as Word itself would store it; a cell that spans phases does so in the document. */
export async function wordOfTheme(theme: ThemeProposal): Promise<Uint8Array> {
  const header = ['', ...theme.phases].map((text) => cell(text))
  const rows = theme.criteria.map(({ name, descriptors, spans }) => {
    const cells = phaseNumbers.flatMap((phase) => {
      const width = spans?.[phase - 1] ?? 1
      return width === 0 ? [] : [cell(descriptors[phase - 1] ?? '', width)]
    })
    return new TableRow({ children: [cell(name), ...cells] })
  })
  const title = new Paragraph({ text: theme.title ?? '', heading: HeadingLevel.HEADING_1 })
  const table = new Table({ rows: [new TableRow({ children: header }), ...rows] })
  const notes = theme.notes.map((note) => new Paragraph(note))
  return Packer.toBuffer(new Document({ sections: [{ children: [title, table, ...notes] }] }))
}

/**
 * A Word document with a body in WordprocessingML.
 * @param parts other files of the document, by their name; those of type header, footnotes and such are related to it
 */
export function wordOfXml(body: string, parts: Record<string, string> = {}): Uint8Array {
  const relationships = Object.keys(parts).map((name, index) => {
    const type = name.replace(/^word\/|\d*\.xml$/g, '')
    return `<Relationship Id="r${index}" Type="${officeTypes}/${type}" Target="${name.replace('word/', '')}"/>`
  })
  return zip({
    '_rels/.rels': wordRelationships,
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationshipsOf(relationships.join('')),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, `<w:part ${namespaces}>${content}</w:part>`]),
    ),
  })
}

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

/** What leads to the main part of a Word document. */
export const wordRelationships = relationshipsOf(
  `<Relationship Id="r" Type="${officeTypes}/officeDocument" Target="word/document.xml"/>`,
)

function relationshipsOf(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
}

function cell(text: string, columnSpan = 1): TableCell {
  return new TableCell({ columnSpan, children: text.split('\n').map((line) => new Paragraph(line)) })
}
