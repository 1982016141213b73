import readSheets from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { filePart } from './officeForTests.ts'
import { workbookFile } from './workbook.ts'

async function readBack(rows: Parameters<typeof workbookFile>[0][number]['rows']) {
  const file = await workbookFile([{ name: 'Blad', columns: [{ name: 'Kolom', width: 20 }], rows }])
  const [sheet] = await readSheets(Buffer.from(file))
  return { file, rows: sheet?.data ?? [] }
}

describe('een werkmap', () => {
  it.each(['=1+1', '+31 6 12345678', '-2', '@SUM(A1)', '=HYPERLINK("http://kwaad","klik")', "'=1", '\t=1+1', '=cmd|x'])(
    'bewaart %j als tekst, nooit als formule',
    async (text) => {
      const { file, rows } = await readBack([[text]])
      expect(rows[1]).toEqual([text.replace('\t', ' ').trim()])
      const xml = filePart(file, 'xl/worksheets/sheet1.xml')
      expect(xml).not.toContain('<f>')
      expect(xml).toMatch(/<c r="A2"[^>]* t="s">/)
    },
  )

  it('bewaart getallen, dagen en lege cellen als wat ze zijn', async () => {
    const { rows } = await readBack([[2.5], [{ day: '2026-11-24' }], [null], [''], ['0612']])
    expect(rows).toEqual([['Kolom'], [2.5], [new Date('2026-11-24T00:00:00Z')], [null], [null], ['0612']])
  })

  it('heeft elk blad bij zijn naam', async () => {
    const blank = { columns: [{ name: 'Kolom', width: 10 }], rows: [['x']] }
    const file = await workbookFile([
      { name: 'Oordelen', ...blank },
      { name: 'Plan', ...blank },
    ])
    expect((await readSheets(Buffer.from(file))).map(({ sheet }) => sheet)).toEqual(['Oordelen', 'Plan'])
  })

  it('kort in wat langer is dan een cel, en laat weg wat geen tekst is', async () => {
    const { rows } = await readBack([['x'.repeat(40_000)], ['a\u0000b\ud800\uffff']])
    expect(String(rows[1]?.[0])).toHaveLength(32_767)
    expect(rows[2]).toEqual(['ab'])
  })
})
