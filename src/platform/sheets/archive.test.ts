import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { checkedParts } from './archive.ts'
import { UnreadableSheet } from './sheet.ts'
import { archiveOf, workbookParts } from './testWorkbooks.ts'

const bomb = Buffer.alloc(150 * 1024 * 1024)

describe('een zip-archief', () => {
  it('van een echte schrijver wordt gelezen', async () => {
    expect(checkedParts(await writeXlsxFile([['a']]).toBuffer())).toContain('xl/workbook.xml')
  })

  it('dat uitgepakt te groot wordt, wordt geweigerd', () => {
    const archive = archiveOf([{ name: 'xl/workbook.xml', content: bomb }])
    expect(archive.length).toBeLessThan(200_000)
    expect(() => checkedParts(archive)).toThrow('te groot')
  })

  it('dat over zijn grootte liegt, wordt niet uitgepakt en wordt geweigerd', () => {
    const archive = archiveOf([{ name: 'a.xml', content: bomb, claimedSize: 10 }])
    const before = process.memoryUsage().arrayBuffers
    expect(() => checkedParts(archive)).toThrow('beschadigd')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000)
    expect(() => checkedParts(archiveOf([{ name: 'a.xml', content: 'abc', claimedSize: 4 }]))).toThrow('beschadigd')
  })

  it('waarin veel delen samen te groot worden, wordt geweigerd', () => {
    const parts = Array.from({ length: 30 }, (_, index) => ({
      name: `${index}.xml`,
      content: bomb.subarray(0, 4_000_000),
    }))
    expect(() => checkedParts(archiveOf(parts))).toThrow('te groot')
  })

  it('waarvan een andere lezer een andere inhoud kan zien, wordt geweigerd', () => {
    const archive = archiveOf([{ name: 'a.xml', content: 'abc' }])
    const [before, end] = [archive.slice(0, -22), archive.slice(-22)]
    const zip64 = Buffer.concat([Buffer.from('PK\x06\x07'), Buffer.alloc(16)])
    expect(() => checkedParts(Buffer.concat([archive, Buffer.from('meer')]))).toThrow('beschadigd')
    expect(() => checkedParts(Buffer.concat([before, Buffer.from('meer'), end]))).toThrow('beschadigd')
    expect(() => checkedParts(Buffer.concat([before, zip64, end]))).toThrow('beschadigd')
  })

  it('met een wachtwoord wordt geweigerd, en zegt dat', () => {
    expect(() => checkedParts(archiveOf([{ name: 'a.xml', content: 'abc', encrypted: true }]))).toThrow('wachtwoord')
  })

  it('dat ergens is afgekapt of veranderd, geeft een lijst van delen of een zin, nooit iets anders', () => {
    const archive = archiveOf(workbookParts('<row/>'))
    for (let place = 0; place < archive.length; place += 1) {
      for (const damaged of [
        archive.slice(0, place),
        archive.map((byte, index) => (index === place ? byte ^ 0xff : byte)),
      ]) {
        try {
          checkedParts(damaged)
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableSheet)
        }
      }
    }
    expect(() => checkedParts(archive.slice(0, -1))).toThrow('beschadigd')
  })
})
