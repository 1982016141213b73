/** A framework to test reading with, in words of our own, and documents of it in several shapes. */
import { Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import writeXlsxFile from 'write-excel-file/node'
import { guaranteeNames } from '../../guarantees.ts'
import type { FrameworkProposal, SubthemeProposal } from '../framework/proposal.ts'

export type Written = Pick<FrameworkProposal, 'title' | 'questions' | 'subthemes'>

export const exampleFramework: Written = {
  title: 'Gesprekskader van de regio',
  questions: ['Waaruit blijkt dat?', 'Hoe kun je dit zien?', 'Hoe wordt het geborgd?'],
  subthemes: [
    {
      guarantee: 1,
      title: 'Beroepsbeeld',
      items: [
        { number: 1, text: 'Iedereen kent het beroepsbeeld en kan er een voorbeeld bij geven.' },
        { number: 2, text: 'Het beroepsbeeld past bij onze kinderen en wijken.' },
      ],
    },
    {
      guarantee: 2,
      title: 'Begeleiding en beoordeling',
      items: [
        { number: 1, text: 'School en opleiding stemmen af wat zij van een student vragen.' },
        { number: 2, text: 'Een begeleider is opgeleid voor dat werk (en leert door).' },
        { number: 3, text: 'Loopt het vast, dan zien we dat vroeg.' },
      ],
    },
    { guarantee: 4, title: 'Open gesprek', items: [{ number: 1, text: 'Iedereen zegt wat hij of zij ziet.' }] },
  ],
}

const guaranteeHeading = ({ guarantee }: SubthemeProposal) =>
  guarantee ? `Waarborg ${guarantee}: ${guaranteeNames[guarantee]}` : ''

/** The lines of a framework as people type them. */
export function textOfFramework({ title, questions, subthemes }: Written): string {
  const blocks = subthemes.map((subtheme) => [
    guaranteeHeading(subtheme),
    '',
    `Subthema: ${subtheme.title}`,
    ...subtheme.items.map(({ number, text }) => `${number}. ${text}`),
    '',
  ])
  return [title, '', ...questions, '', ...blocks.flat()].join('\n')
}

const columns = ['Waarborg', 'Subthema', 'Nr', 'Item']

/** A row per item, under heads; the guarantee and subtheme stand only in the first row of each. */
export function rowsOfFramework({ subthemes }: Written): string[][] {
  return [
    columns,
    ...subthemes.flatMap(({ guarantee, title, items }) =>
      items.map(({ number, text }, index) => [
        index === 0 ? String(guarantee ?? '') : '',
        index === 0 ? title : '',
        String(number),
        text,
      ]),
    ),
  ]
}

export const csvOf = (rows: readonly (readonly string[])[], separator = ';') =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\r\n')

export async function workbookOf(...sheets: string[][][]): Promise<Uint8Array> {
  const data = sheets.map((rows, index) => ({
    sheet: `Blad ${index + 1}`,
    data: rows.map((row) => row.map((value) => ({ value, type: String }))),
  }))
  return writeXlsxFile(data).toBuffer()
}

/** Headings in styles, and the items in lists that Word numbers itself. */
export async function wordOfFramework({ title, questions, subthemes }: Written): Promise<Uint8Array> {
  const level = { level: 0, format: LevelFormat.DECIMAL, text: '%1.' }
  const children = subthemes.flatMap((subtheme, instance) => [
    new Paragraph({ text: guaranteeHeading(subtheme), heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ text: subtheme.title, heading: HeadingLevel.HEADING_2 }),
    ...subtheme.items.map(({ text }) => new Paragraph({ text, numbering: { reference: 'items', level: 0, instance } })),
  ])
  const document = new Document({
    numbering: { config: [{ reference: 'items', levels: [level] }] },
    sections: [
      {
        children: [
          new Paragraph({ text: title ?? '', heading: HeadingLevel.TITLE }),
          ...questions.map((question) => new Paragraph(question)),
          ...children,
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** Under a heading per guarantee a table of subtheme and items, which stand in one cell, each on a line. */
export async function wordTablesOfFramework({ title, subthemes }: Written): Promise<Uint8Array> {
  const cell = (...lines: string[]) => new TableCell({ children: lines.map((line) => new Paragraph(line)) })
  const children = subthemes.flatMap((subtheme) => [
    new Paragraph({ text: guaranteeHeading(subtheme), heading: HeadingLevel.HEADING_1 }),
    new Table({
      rows: [
        new TableRow({ children: [cell('Subthema'), cell('Items')] }),
        new TableRow({
          children: [cell(subtheme.title), cell(...subtheme.items.map(({ number, text }) => `${number}. ${text}`))],
        }),
      ],
    }),
  ])
  const heading = new Paragraph({ text: title ?? '', heading: HeadingLevel.TITLE })
  return Packer.toBuffer(new Document({ sections: [{ children: [heading, ...children] }] }))
}
