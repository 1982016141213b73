import { afterAll, describe, expect, it } from 'vitest'
import { wordLines } from '../../../platform/reports/officeForTests.ts'
import { beyondThePage, hostileStrings, letters, pagesOf } from '../../../platform/reports/pdfForTests.ts'
import { stopPresses } from '../../../platform/reports/press.ts'
import { textDocumentDocx, textDocumentPdf } from '../../../platform/reports/textDocument.ts'
import type { MinutesItem, MinutesText } from '../minutes.ts'
import { minutesDocument } from './minutesDocument.ts'

afterAll(stopPresses)

const item: MinutesItem = {
  number: 1,
  title: 'Ruimte om te experimenteren',
  kind: 'ordinary',
  purpose: 'decide',
  owner: 'Marit de Groot',
  note: 'We begonnen met een rondje.\nIedereen gaf een voorbeeld.',
  decisions: ['Elke school probeert één vorm uit.', 'In mei kijken we terug.'],
  recorded: [{ title: 'Vervolgacties', lines: ['Overzicht maken, Marit, 15 januari 2027', 'Delen met de stuurgroep'] }],
  papers: ['Overzicht van vormen'],
  outcome: 'moved',
  continuesIn: { title: 'Netwerk schoolopleiders', day: '2027-02-02' },
  droppedBecause: null,
}

const minutes: MinutesText = {
  partnership: 'Samen Opleiden Noord',
  body: 'Netwerk schoolopleiders',
  title: 'Netwerk schoolopleiders',
  day: '2026-12-01',
  from: '15:30',
  until: '17:00',
  place: 'De Waterlelie',
  onlineAddress: '',
  state: 'approved',
  approved: { on: '2027-02-02', inMeeting: 'Netwerk in februari', corrections: 'Sem was er wel.' },
  people: [
    { name: 'Marit de Groot', guest: false, attendance: 'present' },
    { name: 'Ruud van Dam', guest: true, attendance: 'present' },
    { name: 'Sem Bakker', guest: false, attendance: 'absent' },
  ],
  items: [
    item,
    { ...item, number: 2, title: 'Rondvraag', decisions: [], recorded: [], papers: [], note: '', outcome: null },
  ],
}

const said = [
  'Ruud van Dam (gast)',
  'Sem Bakker',
  item.note,
  ...item.decisions,
  ...(item.recorded[0]?.lines ?? []),
  'Overzicht van vormen',
  'Gaat verder op 2 februari 2027.',
  'Rondvraag',
  'Vastgesteld op 2 februari 2027',
  'Sem was er wel.',
]

describe('het verslag van een bijeenkomst als document', () => {
  it('zegt in PDF en Word alles wat op de pagina staat', async () => {
    const document = minutesDocument(minutes, '2027-02-03')
    const pdf = letters((await pagesOf(await textDocumentPdf(document))).join(' '))
    const word = letters(wordLines(await textDocumentDocx(document)).join(' '))
    for (const text of said) {
      expect(pdf).toContain(letters(text))
      expect(word).toContain(letters(text))
    }
  })

  it('heeft pas plek voor een handtekening als het is vastgesteld', () => {
    const headings = (text: MinutesText) => minutesDocument(text, '2027-02-03').sections.map(({ heading }) => heading)
    expect(headings(minutes)).toContain('Voor akkoord')
    expect(headings({ ...minutes, state: 'offered', approved: null })).not.toContain('Voor akkoord')
  })

  it('noemt de titel van de bijeenkomst als die anders is dan het overleg', () => {
    const { title, name, subtitle } = minutesDocument({ ...minutes, title: 'Startbijeenkomst' }, '2027-02-03')
    expect(title).toBe('Verslag van Netwerk schoolopleiders: Startbijeenkomst, 1 december 2026')
    expect([name, subtitle]).toEqual(['Startbijeenkomst', 'Netwerk schoolopleiders · dinsdag 1 december 2026'])
  })

  it('komt er ook zonder één punt, en met de gemeenste en langste teksten', { timeout: 60_000 }, async () => {
    const bare = { ...minutes, people: [], items: [], place: '', state: 'growing' as const, approved: null }
    expect(letters((await pagesOf(await textDocumentPdf(minutesDocument(bare, '2027-02-03')))).join(''))).toContain(
      letters('groeit nog mee'),
    )
    const texts = [...hostileStrings, 'x'.repeat(2000), 'Een lange zin over wat er gezegd is. '.repeat(500)]
    const hostile: MinutesText = {
      ...minutes,
      people: texts.slice(0, 80).map((name) => ({ name, guest: false, attendance: 'present' })),
      items: texts.map((text, index) => ({
        ...item,
        number: index + 1,
        title: text.slice(0, 200),
        note: text,
        decisions: [text],
        recorded: [{ title: text.slice(0, 200), lines: [text] }],
      })),
    }
    const document = minutesDocument(hostile, '2027-02-03')
    expect(await beyondThePage(await textDocumentPdf(document))).toEqual([])
    expect(wordLines(await textDocumentDocx(document)).length).toBeGreaterThan(1000)
  })
})
