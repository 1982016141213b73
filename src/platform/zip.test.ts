import { describe, expect, it } from 'vitest'
import { UnreadableZip, unzip } from './zip.ts'
import { type ZipPart, zip } from './zipForTests.ts'

const limits = { unpacked: 1_000_000, parts: 10 }

const faultOf = (archive: Uint8Array) => {
  try {
    unzip(archive, limits)
    return null
  } catch (error) {
    return error instanceof UnreadableZip ? error.fault : error
  }
}

describe('een zip uitpakken', () => {
  it('geeft elk deel bij zijn naam, ingepakt of niet', () => {
    const parts = unzip(zip({ 'word/één.xml': '<a/>', 'b.txt': { content: 'b', stored: true } }), limits)
    expect([...parts].map(([name, content]) => [name, content.toString()])).toEqual([
      ['word/één.xml', '<a/>'],
      ['b.txt', 'b'],
    ])
  })

  it('herkent wat geen zip is', () => {
    expect(faultOf(new Uint8Array())).toBe('no zip')
    expect(faultOf(Buffer.from('%PDF-1.7 en dan nog wat tekst'))).toBe('no zip')
  })

  it('weigert een zip-bom: pakt niet verder uit dan het mag, ook als het archief over zijn grootte liegt', () => {
    const bomb = Buffer.alloc(50_000_000)
    expect(faultOf(zip({ bomb }))).toBe('too large')
    expect(faultOf(zip({ bomb: { content: bomb, claimedSize: 10 } }))).toBe('damaged')
    const half = { content: Buffer.alloc(600_000) }
    expect(faultOf(zip({ one: half }))).toBeNull()
    expect(faultOf(zip({ one: half, two: half }))).toBe('too large')
  })

  it('weigert te veel delen, een wachtwoord, en twee delen met dezelfde naam', () => {
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, index): [string, ZipPart] => [`${index}`, '']))
    expect(faultOf(zip(many))).toBe('too large')
    expect(faultOf(zip({ a: { content: 'a', encrypted: true } }))).toBe('encrypted')
    expect(faultOf(zip({ a: 'a', b: { content: 'b', name: 'a' } }))).toBe('damaged')
  })

  it('weigert een beschadigd archief, waar het ook is afgebroken', () => {
    const whole = zip({ 'a.xml': 'inhoud '.repeat(100) })
    for (let length = 30; length < whole.length; length++) expect(faultOf(whole.subarray(0, length))).not.toBeNull()
    expect(faultOf(Buffer.concat([whole, Buffer.from('meer')]))).toBe('damaged')
  })

  it('is niet te verrassen: elke omgevallen byte geeft delen of een duidelijke fout', () => {
    const whole = zip({ 'a.xml': 'inhoud '.repeat(20), 'b.xml': 'meer' })
    for (let place = 0; place < whole.length; place++) {
      const bent = Buffer.from(whole)
      bent[place] = (bent[place] ?? 0) ^ 0xff
      expect(['no zip', 'damaged', 'encrypted', 'too large', null]).toContain(faultOf(bent))
    }
  })
})
