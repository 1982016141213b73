import { describe, expect, it } from 'vitest'
import { decodedText, kindOf } from './documentKind.ts'

const zip = Buffer.from('PK\x03\x04\x14\x00', 'latin1')
const ole = Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1')

describe('de soort van een document volgt uit wat erin staat', () => {
  it.each([
    ['pdf', Buffer.from('%PDF-1.7\n')],
    ['pdf', Buffer.from('\nrommel ervoor\n%PDF-1.4\n')],
    ['word', zip],
    ['text', Buffer.from('Een zin over pdf en PK.')],
  ])('%s', (kind, bytes) => {
    expect(kindOf(bytes)).toBe(kind)
  })

  it.each([
    ['is leeg', Buffer.alloc(0)],
    ['is een afbeelding', Buffer.from('\x89PNG\r\n', 'latin1')],
    ['is een afbeelding', Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
    ['is een rtf-bestand', Buffer.from('{\\rtf1\\ansi Een zin.}')],
    [
      'is beveiligd met een wachtwoord',
      Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    [
      'is van een oude versie van Office',
      Buffer.concat([ole, Buffer.alloc(600), Buffer.from('WordDocument', 'utf16le')]),
    ],
  ])('zegt: %s', (problem, bytes) => {
    expect(() => kindOf(bytes)).toThrow(problem)
  })
})

describe('tekst', () => {
  const text = 'Eén coördinator, ‘fiets’ – €\n'

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 met een merkteken', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 andersom', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['Windows', Buffer.from('E\xe9n co\xf6rdinator, \x91fiets\x92 \x96 \x80\n', 'latin1')],
  ])('wordt gelezen in %s', (_, bytes) => {
    expect(decodedText(bytes)).toBe(text)
  })

  it.each([
    ['nullen', Buffer.alloc(20)],
    ['een lettertype', Buffer.from('wOF2\x00\x01\x00\x00', 'latin1')],
    ['tekens die er niet zijn', Buffer.from('tekst \x81\x8d en meer', 'latin1')],
  ])('is dit niet: %s', (_, bytes) => {
    expect(() => decodedText(bytes)).toThrow('is geen tekst, Word-document of pdf')
  })
})
