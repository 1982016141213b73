import { describe, expect, it } from 'vitest'
import { parseSheet } from './parseSheet.ts'
import { readSheet } from './readSheet.ts'
import { sheetLimits, UnreadableSheet } from './sheet.ts'
import { archiveOf, workbookParts } from './testWorkbooks.ts'

const csv = new TextEncoder().encode('naam;plaats\nZoë;Utrecht\n')

describe('een lijst inlezen in een eigen proces', () => {
  it('geeft hetzelfde als inlezen zonder', async () => {
    expect(await readSheet(csv, 'lijst.csv')).toEqual(await parseSheet(csv, 'lijst.csv'))
  })

  it('geeft de zin door waarom een bestand niet te lezen is', async () => {
    const reading = readSheet(new TextEncoder().encode('%PDF-1.7'), 'lijst.xlsx')
    await expect(reading).rejects.toThrow(UnreadableSheet)
    await expect(reading).rejects.toThrow('“lijst.xlsx” is een pdf.')
  })

  it('weigert een te groot bestand zonder het te openen', async () => {
    await expect(readSheet(new Uint8Array(sheetLimits.bytes + 1), 'lijst.csv')).rejects.toThrow('groter dan 10 MB')
  })

  it.each([
    ['een cel in de verste hoek', 'XFD1048576', 1_048_576],
    ['een kolom die niet bestaat', 'ZZZZZZZZZ2', 2],
  ])('overleeft een werkmap die al het geheugen vraagt: %s', async (_, address, row) => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="${row}"><c r="${address}"><v>1</v></c></row>`
    await expect(readSheet(archiveOf(workbookParts(rows)), 'lijst.xlsx')).rejects.toThrow('te groot')
  })
})
