import fs from 'node:fs'
import path from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { afterAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../root.ts'
import { filePart, wordLines } from './officeForTests.ts'
import { beyondThePage, eachPage, hostileStrings, letters, pagesOf } from './pdfForTests.ts'
import { stopPresses } from './press.ts'
import { type Part, type Section, type TextDocument, textDocumentDocx, textDocumentPdf } from './textDocument.ts'
import { documentPlaceholders, exampleDocumentTemplate } from './textDocumentWord.ts'

afterAll(stopPresses)

const sample: TextDocument = {
  title: 'Notulen van Netwerk schoolopleiders, 1 december 2026',
  kind: 'Notulen',
  name: 'Netwerk schoolopleiders',
  subtitle: 'dinsdag 1 december 2026',
  runningHead: 'Netwerk schoolopleiders · 1 december 2026',
  partnership: 'Samen Opleiden Noord',
  madeOn: '2026-12-03',
  facts: [
    { label: 'Waar', text: 'De Waterlelie, lokaal 3' },
    { label: 'Wanneer', text: '15:30 tot 17:00 uur' },
  ],
  opening: [{ kind: 'paragraph', text: 'Dit is een concept.', look: 'soft' }],
  sections: [
    {
      heading: '1. Ruimte om te experimenteren',
      parts: [
        { kind: 'paragraph', text: 'We begonnen met een rondje.\nIedereen gaf een voorbeeld.' },
        { kind: 'labelled', label: 'Besluit', text: 'Elke school probeert één vorm uit.' },
        { kind: 'list', items: ['Marit maakt een overzicht', 'Sem deelt het\nmet de stuurgroep'] },
      ],
      sections: [
        {
          heading: 'Vervolgacties',
          parts: [
            {
              kind: 'table',
              columns: [
                { name: 'Wat', share: 3 },
                { name: 'Wie', share: 1 },
              ],
              rows: [
                ['Overzicht maken', 'Marit'],
                ['Delen', 'Sem'],
              ],
            },
          ],
          sections: [
            { heading: 'Nog dieper', parts: [{ kind: 'paragraph', text: 'Zo diep gaat het.', look: 'strong' }] },
          ],
        },
      ],
    },
    { heading: 'Vastgesteld', newPage: true, parts: [{ kind: 'signature', labels: ['Voorzitter', 'Datum'] }] },
  ],
}

/** Every text that its readers must find. */
function saidBy({ kind, name, subtitle, facts, opening, sections }: TextDocument): string[] {
  const partTexts = (part: Part): string[] => {
    switch (part.kind) {
      case 'paragraph':
        return [part.text]
      case 'labelled':
        return [part.label, part.text]
      case 'list':
        return [...part.items]
      case 'table':
        return [...part.columns.map((column) => column.name), ...part.rows.flat()]
      case 'chart':
        return part.chart.table.rows.flat().map(String)
      case 'signature':
        return [...part.labels]
    }
  }
  const sectionTexts = ({ heading, parts, sections: inner = [] }: Section): string[] => [
    heading,
    ...parts.flatMap(partTexts),
    ...inner.flatMap(sectionTexts),
  ]
  return [
    kind,
    name,
    subtitle,
    ...facts.flatMap(({ label, text }) => [label, text]),
    ...opening.flatMap(partTexts),
    ...sections.flatMap(sectionTexts),
  ]
}

/** The same document with other words in every place. */
function withTexts(texts: readonly string[]): TextDocument {
  let next = 0
  const text = () => texts[next++ % texts.length] ?? ''
  const parts = (): Part[] => [
    { kind: 'paragraph', text: text() },
    { kind: 'paragraph', text: text(), look: 'strong' },
    { kind: 'paragraph', text: text(), look: 'soft' },
    { kind: 'labelled', label: text(), text: text() },
    { kind: 'list', items: Array.from({ length: 12 }, text) },
    {
      kind: 'table',
      columns: Array.from({ length: 4 }, (_, share) => ({ name: text(), share: share + 1 })),
      rows: Array.from({ length: 6 }, () => [text(), text(), text(), text()]),
    },
  ]
  const sections = (depth: number): Section[] =>
    depth === 0 ? [] : [0, 1].map(() => ({ heading: text() || 'Kop', parts: parts(), sections: sections(depth - 1) }))
  return {
    ...sample,
    title: text() || 'Titel',
    kind: text(),
    name: text() || 'Naam',
    subtitle: text(),
    runningHead: text(),
    facts: Array.from({ length: 7 }, () => ({ label: text(), text: text() })),
    opening: parts(),
    sections: sections(4),
  }
}

const hostile = withTexts([
  ...hostileStrings,
  'x'.repeat(500),
  '1'.repeat(500),
  `https://peilstok.nl/${'a-'.repeat(200)}`,
  'regel\n'.repeat(40),
])

const empty: TextDocument = { ...sample, subtitle: '', facts: [], opening: [], sections: [] }

const bare: TextDocument = {
  ...empty,
  sections: [
    {
      heading: 'Leeg',
      parts: [
        { kind: 'paragraph', text: '' },
        { kind: 'list', items: [] },
        { kind: 'list', items: [''] },
        { kind: 'table', columns: [{ name: 'Wat', share: 1 }], rows: [] },
        { kind: 'signature', labels: [] },
      ],
    },
  ],
}

describe('een document als PDF', () => {
  it('is PDF/UA-1 en zegt alles', async () => {
    const pdf = await textDocumentPdf(sample)
    expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const said = letters((await pagesOf(pdf)).join(' '))
    for (const text of saidBy(sample)) expect(said).toContain(letters(text))
  })

  it('heeft koppen van drie niveaus, een lijst en een tabel, ook voor wie ze hoort', async () => {
    const trees = await eachPage(await textDocumentPdf(sample), (page) => page.getStructTree())
    const roles = [...JSON.stringify(trees).matchAll(/"role":"(\w+)"/g)].map(([, role]) => role)
    for (const role of ['H1', 'H2', 'H3', 'L', 'LI', 'Table', 'TH', 'TD']) expect(roles).toContain(role)
  })

  it('heeft vanaf de tweede bladzijde bovenaan waar het over gaat, en overal een nummer', async () => {
    const [first, ...others] = await pagesOf(await textDocumentPdf(sample))
    expect(others).toHaveLength(1)
    expect(first).not.toContain(sample.runningHead)
    expect(others[0]).toContain(sample.runningHead)
    expect(first).toContain('1 van 2')
  })

  it.each([
    ['leeg is', empty],
    ['lege delen heeft', bare],
  ])('komt er ook als het %s', async (_, document) => {
    expect((await pagesOf(await textDocumentPdf(document))).join(' ')).toContain(document.name)
  })

  it('komt er ook met de gemeenste teksten die er zijn, en laat niets van de bladzijde vallen', {
    timeout: 60_000,
  }, async () => {
    expect(await beyondThePage(await textDocumentPdf(hostile))).toEqual([])
  })

  it('neemt wat mensen typen als tekst, nooit als opmaak of als opdracht', async () => {
    const typed =
      '#panic("x") #read("/etc/passwd") *vet* $x$ = Kop <label> @ref \\ //weg /*weg*/ `code` [haken] {{inhoud}} - streep'
    const said = letters((await pagesOf(await textDocumentPdf(withTexts([typed])))).join(' '))
    expect(said.split(letters(typed)).length).toBeGreaterThan(100)
  })

  it('is twee keer hetzelfde', async () => {
    expect(await textDocumentPdf(sample)).toEqual(await textDocumentPdf(sample))
  })
})

describe('een document in Word', () => {
  const lettersIn = (file: Uint8Array) => letters(wordLines(file).join(' ').replaceAll('&amp;', '&'))

  it('zegt alles wat de PDF zegt', async () => {
    const said = lettersIn(await textDocumentDocx(sample))
    for (const text of saidBy(sample)) expect(said).toContain(letters(text))
  })

  it('heeft echte lijsten', async () => {
    expect(filePart(await textDocumentDocx(sample), 'word/document.xml')).toMatch(
      /<w:numPr>.*Marit maakt een overzicht/,
    )
  })

  it.each([
    ['leeg is', empty],
    ['lege delen heeft', bare],
    ['vol gemene teksten staat', hostile],
  ])('komt er ook als het %s', async (_, document) => {
    expect(wordLines(await textDocumentDocx(document)).length).toBeGreaterThan(1)
  })
})

describe('een document in een eigen sjabloon', () => {
  const templateOf = (...lines: readonly string[]) =>
    Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }))

  it('past met elke plek die er is', async () => {
    const template = await exampleDocumentTemplate()
    const places = wordLines(template).join(' ')
    for (const { name } of documentPlaceholders) expect(places).toContain(`{{${name}}}`)
    const file = await textDocumentDocx(sample, template)
    const said = letters(wordLines(file).join(' '))
    expect(wordLines(file).join(' ')).not.toContain('{{')
    for (const text of saidBy(sample)) expect(said).toContain(letters(text))
  })

  it('zet in een lijst tekens als het sjabloon geen lijststijl heeft, zodat Word haar kan openen', async () => {
    const file = await textDocumentDocx(sample, await templateOf('{{inhoud}}'))
    expect(wordLines(file)).toContain('•  Marit maakt een overzicht')
    expect(filePart(file, 'word/document.xml')).not.toContain('<w:numPr>')
  })

  it('heeft een handleiding die elke plek noemt', () => {
    const guide = fs.readFileSync(path.join(projectRoot, 'docs', 'guide', 'word-sjabloon.md'), 'utf8')
    for (const { name, becomes } of documentPlaceholders) expect(guide).toContain(`| \`{{${name}}}\` | ${becomes} |`)
  })

  it('weigert een sjabloon waarin de inhoud geen plek heeft', async () => {
    await expect(textDocumentDocx(sample, await templateOf('{{naam}}'))).rejects.toMatchObject({
      name: 'UnusableTemplate',
      message: 'In je sjabloon ontbreekt {{inhoud}}. Zet het alleen op een regel.',
    })
  })
})
