import { describe, expect, it } from 'vitest'
import { filePart } from './officeForTests.ts'
import { heading, paragraph, table } from './word.ts'
import { wordFile } from './wordDocument.ts'

const sample = () =>
  wordFile({
    title: 'Proef & druk',
    kind: 'Verslag',
    name: 'De Waterlelie',
    place: 'Dronten',
    runningHead: 'De Waterlelie · 2026–2027',
    blocks: [
      heading(1, 'Kop een', { newPage: true }),
      heading(2, 'Kop twee'),
      paragraph('eerste regel\ntweede regel'),
      table(
        [
          { name: 'Wat', share: 2 },
          { name: 'Wie', share: 1 },
        ],
        [['Bellen', 'Marit'], [{ content: 'Over de volle breedte', span: 2 }]],
      ),
    ],
  })

describe('een Word-document', () => {
  it('is in het Nederlands en heeft een titel', async () => {
    const file = await sample()
    expect(filePart(file, 'word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>')
    expect(filePart(file, 'docProps/core.xml')).toContain('<dc:title>Proef &amp; druk</dc:title>')
  })

  it('heeft koppen met een niveau dat elk programma leest', async () => {
    const xml = filePart(await sample(), 'word/document.xml')
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>.*?<w:outlineLvl w:val="0"\/>.*?Kop een/)
    expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/>.*?<w:outlineLvl w:val="1"\/>.*?Kop twee/)
  })

  it('merkt de kop van een tabel aan, zodat die op elke bladzijde terugkomt', async () => {
    const rows = filePart(await sample(), 'word/document.xml')
      .split('<w:tr>')
      .slice(1)
    expect(rows).toHaveLength(3)
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false])
    expect(rows[2]).toContain('<w:gridSpan w:val="2"/>')
  })

  it('breekt regels waar mensen dat deden', async () => {
    expect(filePart(await sample(), 'word/document.xml')).toMatch(/eerste regel.*?<w:br\/>.*?tweede regel/)
  })

  it('heeft een kopregel en bladzijdenummers, en neemt zijn lettertype mee', async () => {
    const file = await sample()
    expect(filePart(file, 'word/header1.xml')).toContain('De Waterlelie · 2026–2027')
    expect(filePart(file, 'word/footer1.xml')).toContain('NUMPAGES')
    expect(filePart(file, 'word/fontTable.xml')).toMatch(/Atkinson Hyperlegible Next.*w:embedBold/s)
  })

  it('laat weg waar Word van zou zeggen dat het bestand stuk is', async () => {
    const xml = filePart(
      await wordFile({
        title: '',
        kind: '',
        name: '',
        place: '',
        runningHead: '',
        blocks: [paragraph('a\u0000b\u000bc\ud800d\uffffe')],
      }),
      'word/document.xml',
    )
    expect(xml).toMatch(/>ab<.*>c\ufffdde</)
  })
})
