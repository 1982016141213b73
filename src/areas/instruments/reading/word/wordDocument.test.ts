import { describe, expect, it } from 'vitest'
import { type ZipPart, zip } from '../../../../platform/zipForTests.ts'
import type { PerPhase } from '../proposal.ts'
import { readTheme } from '../readTheme.ts'
import { textsOf } from '../source.ts'
import { exampleTheme, withoutCells } from '../testing/exampleTheme.ts'
import { wordOfTheme, wordOfXml, wordRelationships } from '../testing/wordFile.ts'
import { blocksOfWord } from './wordDocument.ts'

function textsIn(body: string, parts?: Record<string, string>): string[] {
  return blocksOfWord(wordOfXml(body, parts)).flatMap(textsOf)
}

const paragraph = (content: string) => `<w:p><w:r>${content}</w:r></w:p>`
const text = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`

describe('een thema in een Word-document', () => {
  it('komt terug zoals het was', async () => {
    expect(await readTheme(await wordOfTheme(exampleTheme()), 'thema.docx')).toEqual(exampleTheme())
  })

  it('houdt lege cellen en cellen die over fasen lopen', async () => {
    const theme = withoutCells(exampleTheme(3), [1, 3], [1, 4], [3, 1])
    const spans: PerPhase<number> = [1, 3, 0, 0]
    const spanning = { ...theme, criteria: theme.criteria.map((row, index) => (index === 0 ? { ...row, spans } : row)) }
    expect(await readTheme(await wordOfTheme(spanning), 'thema.docx')).toEqual(spanning)
  })
})

describe('de tekst van een Word-document', () => {
  it('bestaat uit stukken, tabs, regeleinden en vaste streepjes', () => {
    expect(
      textsIn(
        paragraph(`${text('een ')}<w:tab/>${text('twee')}<w:br/>${text('drie')}<w:noBreakHyphen/>${text('vier')}`),
      ),
    ).toEqual(['een \ttwee\ndrie-vier'])
  })

  it('heeft geen tabs van de opmaak', () => {
    expect(
      textsIn(`<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r>${text('een')}</w:r></w:p>`),
    ).toEqual(['een'])
  })

  it('heeft ingevoegde tekst wel, en geschrapte en verplaatste tekst niet', () => {
    const changes = `<w:p><w:ins><w:r>${text('nieuw')}</w:r></w:ins><w:del><w:r><w:delText>oud</w:delText></w:r></w:del>
      <w:moveFrom><w:r>${text('hier weg')}</w:r></w:moveFrom></w:p>`
    expect(textsIn(changes)).toEqual(['nieuw'])
  })

  it('heeft de tekst van een tekstvak één keer', () => {
    const box = `<w:txbxContent>${paragraph(text('in het vak'))}</w:txbxContent>`
    const both = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`
    expect(textsIn(paragraph(text('ernaast') + both))).toEqual(['in het vak', 'ernaast'])
  })

  it('heeft ook wat in de kop, de voet en de noten staat, na de rest', () => {
    const parts = { 'word/header1.xml': paragraph(text('kop')), 'word/footnotes.xml': paragraph(text('noot')) }
    expect(textsIn(paragraph(text('rest')), parts)).toEqual(['rest', 'kop', 'noot'])
  })

  it('kent koppen aan hun stijl en aan hun niveau', () => {
    const styled = (properties: string) => `<w:p><w:pPr>${properties}</w:pPr><w:r>${text('x')}</w:r></w:p>`
    const body = ['<w:pStyle w:val="Kop1"/>', '<w:outlineLvl w:val="1"/>', '<w:pStyle w:val="Standaard"/>']
      .map(styled)
      .join('')
    expect(blocksOfWord(wordOfXml(body))).toMatchObject([{ heading: true }, { heading: true }, { heading: false }])
  })

  it('zet een tabel in een cel bij de tekst van die cel', () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`
    const inner = `<w:tbl><w:tr>${cell(paragraph(text('a')))}${cell(paragraph(text('b')))}</w:tr></w:tbl>`
    const table = `<w:tbl><w:tr>${cell(paragraph(text('voor')) + inner)}${cell(paragraph(text('naast')))}</w:tr></w:tbl>`
    expect(blocksOfWord(wordOfXml(table))).toMatchObject([
      { rows: [[{ text: 'voor\na\nb' }, { text: 'naast', column: 1 }]] },
    ])
  })

  it('voegt cellen samen die in Word over rijen lopen', () => {
    const cell = (properties: string, content: string) =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text(content))}</w:tc>`
    const rows = [
      cell('<w:vMerge w:val="restart"/>', 'a') + cell('<w:gridSpan w:val="2"/>', 'b'),
      cell('<w:vMerge/>', '') + cell('', 'c') + cell('', 'd'),
      cell('<w:vMerge/>', 'verborgen') + cell('', 'e'),
    ]
    const table = `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
    expect(blocksOfWord(wordOfXml(table))).toMatchObject([
      {
        rows: [
          [
            { text: 'a', rows: 2, column: 0 },
            { text: 'b', columns: 2, column: 1 },
          ],
          [
            { text: 'c', column: 1 },
            { text: 'd', column: 2 },
          ],
          [
            { text: 'verborgen', column: 0 },
            { text: 'e', column: 1 },
          ],
        ],
      },
    ])
  })
})

describe('lijsten die Word zelf nummert', () => {
  const item = (list: number, level = 0) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r>${text('tekst')}</w:r></w:p>`
  const level = (at: number, format: string, pattern: string, start = 1) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`
  const numbering = `
    <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num>`
  const labels = (...items: string[]) =>
    blocksOfWord(wordOfXml(items.join(''), { 'word/numbering.xml': numbering }), { numbers: true })
      .flatMap(textsOf)
      .map((line) => line.replace(' tekst', ''))

  it('krijgen hun nummers zoals Word die toont, ook op het tweede niveau', () => {
    expect(labels(item(1), item(1, 1), item(1, 1), item(1), item(1, 1))).toEqual(['1.', '1.1', '1.2', '2.', '2.1'])
  })

  it('tellen door, tenzij de lijst opnieuw begint', () => {
    expect(labels(item(1), item(1), item(4), item(2), item(2))).toEqual(['1.', '2.', '3.', '1.', '2.'])
  })

  it('met opsommingstekens krijgen een punt, en een lijst die niet beschreven is ook', () => {
    expect(labels(item(3), item(99))).toEqual(['•', '•'])
  })

  it('zijn voor een thema alleen hun tekst', () => {
    expect(textsIn(item(1), { 'word/numbering.xml': numbering })).toEqual(['tekst'])
  })
})

describe('een Word-document dat niet te lezen is', () => {
  const bomb = Buffer.alloc(60_000_000, 'a')
  const broken = wordOfXml(paragraph(text('een'))).map((byte, index) => (index > 60 && index < 90 ? byte ^ 0xff : byte))
  const word = (document: ZipPart, others: Record<string, ZipPart> = {}) =>
    zip({ '_rels/.rels': wordRelationships, 'word/document.xml': document, ...others })

  it.each([
    ['dat afgekapt is', 'is beschadigd', wordOfXml(paragraph('')).subarray(0, 300)],
    ['met bedorven bytes', 'is beschadigd', broken],
    ['zonder hoofdtekst', 'is beschadigd', zip({ '_rels/.rels': wordRelationships })],
    ['met een hoofdtekst die geen XML is', 'is beschadigd', word('<w:p><w:r></w:p>')],
    ['met een wachtwoord op de zip', 'is beveiligd met een wachtwoord', word({ content: 'x', encrypted: true })],
    ['dat een bom is en dat zegt', 'wordt bij het uitpakken veel te groot', word(bomb)],
    ['dat een bom is en dat verzwijgt', 'is beschadigd', word({ content: bomb, claimedSize: 10 })],
    [
      'waarvan de bijlagen een bom zijn',
      'wordt bij het uitpakken veel te groot',
      word('<x/>', { 'word/media/image1.png': { content: 'x', claimedSize: 300_000_000 } }),
    ],
    ['dat van Excel is', 'komt uit Excel', zip({ 'xl/workbook.xml': '<x/>' })],
    ['dat van PowerPoint is', 'komt uit PowerPoint', zip({ 'ppt/presentation.xml': '<x/>' })],
  ])('%s: %s', (_, problem, bytes) => {
    expect(() => blocksOfWord(bytes)).toThrow(problem)
  })

  it('vult geen entiteiten in die het zelf bedenkt', () => {
    const entities = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    const xml = `${entities}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph(text('&b;'))}</w:document>`
    expect(blocksOfWord(word(xml)).flatMap(textsOf)).toEqual(['&b;'])
  })
})
