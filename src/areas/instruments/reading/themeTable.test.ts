import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualPhases } from './phases.ts'
import { everyWordPlacedOnce, type ThemeProposal } from './proposal.ts'
import { themeOf } from './readTheme.ts'
import { type Block, type Cell, paragraph, plainTable, sourceOf, type Table } from './source.ts'
import { themeFromTables } from './themeTable.ts'

const header = ['', ...usualPhases]
const row = ['De plek', 'a', 'b', 'c', 'd']

function read(...blocks: Block[]): ThemeProposal | null {
  const source = sourceOf('word', blocks)
  const theme = themeFromTables(source.blocks)
  if (theme) expect(everyWordPlacedOnce(source, theme)).toBe(true)
  return theme
}

/** Cells as "text", or "text" with how many columns and rows they cover; a row from left to right. */
function spanned(...rows: (string | [text: string, columns: number, rows?: number])[][]): Table {
  const covered: number[] = []
  const cells = rows.map((texts) => {
    let column = 0
    const placed = texts.map((cell): Cell => {
      const [text, columns, down = 1] = typeof cell === 'string' ? [cell, 1] : cell
      while ((covered[column] ?? 0) > 0) column += 1
      const start = column
      for (; column < start + columns; column += 1) covered[column] = down
      return { text, column: start, columns, rows: down }
    })
    for (const [at, left] of covered.entries()) covered[at] = Math.max(0, (left ?? 0) - 1)
    return placed
  })
  return { kind: 'table', rows: cells }
}

describe('een tabel van een thema', () => {
  it('heeft criteria met vier beschrijvingen', () => {
    expect(read(plainTable([header, row]))).toEqual({
      title: null,
      phases: usualPhases,
      criteria: [{ name: 'De plek', descriptors: ['a', 'b', 'c', 'd'] }],
      notes: [],
      uncertain: [],
    })
  })

  it('kan lege cellen hebben', () => {
    expect(read(plainTable([header, ['De plek', '', 'b', ' \n', 'd']]))?.criteria).toEqual([
      { name: 'De plek', descriptors: [null, 'b', null, 'd'] },
    ])
  })

  it('kan cellen hebben die over fasen lopen', () => {
    expect(read(spanned(header, ['De plek', 'a', ['b en c', 2], 'd']))?.criteria).toEqual([
      { name: 'De plek', descriptors: ['a', 'b en c', null, 'd'], spans: [1, 2, 0, 1] },
    ])
  })

  it('kan een kop hebben die zelf over kolommen loopt', () => {
    const table = spanned(
      ['', ...usualPhases.map((phase): [string, number] => [phase, 2])],
      ['De plek', ['a', 2], 'b', 'bb', ['c', 2], ['d', 2]],
    )
    expect(read(table)?.criteria).toEqual([{ name: 'De plek', descriptors: ['a', 'b bb', 'c', 'd'] }])
  })

  it('zet de tekst van een cel die over criteria loopt bij het eerste, en zegt dat bij het tweede', () => {
    const proposal = read(spanned(header, ['De plek', 'a', ['b', 1, 2], 'c', 'd'], ['De tijd', 'e', 'g', 'h']))
    expect(proposal?.criteria.map(({ descriptors }) => descriptors)).toEqual([
      ['a', 'b', 'c', 'd'],
      ['e', null, 'g', 'h'],
    ])
    expect(proposal?.uncertain).toEqual([
      { criterion: 2, phase: 2, reason: expect.stringContaining('loopt de cel erboven') },
    ])
  })

  it('voegt rijen samen waar de naam van het criterium over loopt', () => {
    const proposal = read(spanned(header, [['De plek', 1, 2], 'a', 'b', 'c', 'd'], ['meer a', '', '', 'meer d']))
    expect(proposal?.criteria).toEqual([{ name: 'De plek', descriptors: ['a meer a', 'b', 'c', 'd meer d'] }])
    expect(proposal?.uncertain).toEqual([])
  })

  it('voegt een rij zonder naam bij die erboven, en zegt dat dat een gok is', () => {
    const proposal = read(plainTable([header, row, ['', 'meer a', '', '', '']]))
    expect(proposal?.criteria).toEqual([{ name: 'De plek', descriptors: ['a meer a', 'b', 'c', 'd'] }])
    expect(proposal?.uncertain).toEqual([
      { criterion: 1, phase: 1, reason: expect.stringContaining('zonder criterium') },
    ])
  })

  it('neemt over waar het lezen van het document zelf al een gok was', () => {
    const [heading = [], cells = []] = plainTable([header, row]).rows
    const guessed = cells.map((cell) =>
      cell.column === 0 || cell.column === 3 ? { ...cell, doubt: 'Een gok.' } : cell,
    )
    expect(read({ kind: 'table', rows: [heading, guessed] })?.uncertain).toEqual([
      { criterion: 1, phase: 0, reason: 'Een gok.' },
      { criterion: 1, phase: 3, reason: 'Een gok.' },
    ])
  })

  it('maakt van een band over de hele breedte en van een kolom ernaast aantekeningen', () => {
    const table = spanned([...header, 'Opmerkingen'], [['Deel een', 6]], [...row, 'let op'])
    expect(read(table)).toMatchObject({ criteria: [{ name: 'De plek' }], notes: ['Opmerkingen', 'Deel een', 'let op'] })
  })

  it('mag zijn kop herhalen', () => {
    const proposal = read(plainTable([header, row, header, ['De tijd', 'e', 'f', 'g', 'h']]))
    expect(proposal?.criteria.map(({ name }) => name)).toEqual(['De plek', 'De tijd'])
    expect(proposal?.notes).toEqual([usualPhases.join(' ')])
  })

  it('gaat door in een volgende tabel met dezelfde kop', () => {
    const proposal = read(
      plainTable([header, row]),
      paragraph('2'),
      plainTable([header, ['De tijd', 'e', 'f', 'g', 'h']]),
    )
    expect(proposal?.criteria.map(({ name }) => name)).toEqual(['De plek', 'De tijd'])
    expect(proposal?.notes).toEqual([usualPhases.join(' '), '2'])
  })

  it('gaat door in een volgende tabel zonder kop, op een nieuwe bladzijde', () => {
    const proposal = read(
      plainTable([header, row]),
      paragraph('bladzijde 2'),
      plainTable([['De tijd', 'e', 'f', 'g', 'h']]),
    )
    expect(proposal?.criteria.map(({ name }) => name)).toEqual(['De plek', 'De tijd'])
  })

  it('laat een andere tabel een andere tabel', () => {
    const proposal = read(
      plainTable([header, row]),
      paragraph('Wie doet mee?', true),
      plainTable([['Naam', 'Rol', 'School', 'Van', 'Tot']]),
    )
    expect(proposal?.criteria).toHaveLength(1)
    expect(proposal?.notes).toEqual(['Wie doet mee?', 'Naam Rol School Van Tot'])
  })

  it('staat alleen in een document, niet samen met een tweede thema', () => {
    const themes = [
      paragraph('Thema: Een'),
      plainTable([header, row]),
      paragraph('Thema: Twee'),
      plainTable([header, row]),
    ]
    expect(() => read(...themes)).toThrow('bevat meer dan één thema')
  })
})

describe('de namen van de fasen', () => {
  const own = ['Los', 'Samen', 'Breed', 'Nieuw']

  it.each([
    [
      'de gewone namen, anders geschreven',
      [
        '',
        'INDIVIDUELE  BEGELEIDING',
        '2. Commitment Samen Opleiden',
        'verbinden en verbreden',
        'Innovatie en cocreatie',
      ],
    ],
    ['andere namen, met een lege hoek', ['', ...own]],
    ['andere namen, met “Criteria” in de hoek', ['Criteria', ...own]],
    ['fasen met een nummer', ['Onderwijs', 'Fase 1', 'Fase 2', 'Fase 3', 'Fase 4']],
  ])('worden herkend: %s', (_, names) => {
    expect(read(plainTable([names, row]))?.phases).toEqual(names.slice(1).map((name) => name.replace(/\s+/g, ' ')))
  })

  it('maken een gewone tabel van vijf kolommen niet tot een thema', () => {
    expect(read(plainTable([['Moment', 'Doel', 'Activiteit', 'Rollen', 'Hoe vaak'], row]))).toBeNull()
  })

  it('laten de voorkeur aan de tabel met de gewone namen', () => {
    expect(
      read(plainTable([['', ...own], row]), plainTable([header, ['De tijd', 'e', 'f', 'g', 'h']]))?.phases,
    ).toEqual(usualPhases)
  })
})

describe('wat om de tabel staat', () => {
  const table = plainTable([header, row])

  it.each([
    [
      'het label Thema',
      [paragraph('SCENARIO’S'), paragraph('THEMA: DE LEEROMGEVING')],
      'De leeromgeving',
      ['SCENARIO’S', 'THEMA:'],
    ],
    ['een label met een nummer', [paragraph('Thema 2 – De leeromgeving')], 'De leeromgeving', ['Thema 2 –']],
    [
      'de laatste kop',
      [paragraph('Scan', true), paragraph('De leeromgeving', true), paragraph('Uitleg.')],
      'De leeromgeving',
      ['Scan', 'Uitleg.'],
    ],
    [
      'de enige korte regel',
      [paragraph('De leeromgeving'), paragraph('Dit is uitleg.')],
      'De leeromgeving',
      ['Dit is uitleg.'],
    ],
    ['geen, bij twee korte regels', [paragraph('Een'), paragraph('Twee')], null, ['Een', 'Twee']],
  ])('de titel komt van %s', (_, above, title, notes) => {
    expect(read(...above, table)).toMatchObject({ title, notes })
  })

  it('de titel kan in de hoek van de tabel staan', () => {
    expect(read(plainTable([['DE LEEROMGEVING', ...usualPhases], row]))).toMatchObject({
      title: 'De leeromgeving',
      notes: [],
    })
  })

  it('wat eronder staat zijn aantekeningen, alinea voor alinea', () => {
    expect(read(table, paragraph('Een team is\neen groep.'), paragraph('Bron'))?.notes).toEqual([
      'Een team is een groep.',
      'Bron',
    ])
  })
})

it('raakt geen woord kwijt, hoe de cellen ook lopen', () => {
  const text = fc.constantFrom('', 'aap noot', 'Mies.', 'wim-\nzus', 'jet\n\nTeun', '(vuur)')
  const cell = fc.record({
    text,
    column: fc.integer({ min: 0, max: 6 }),
    columns: fc.integer({ min: 1, max: 7 }),
    rows: fc.integer({ min: 1, max: 3 }),
  })
  const sorted = fc.array(cell, { maxLength: 6 }).map((cells) => cells.toSorted((a, b) => a.column - b.column))
  const heading = header.map((name, column) => ({ text: name, column, columns: 1, rows: 1 }))
  const table = fc.array(sorted, { maxLength: 6 }).map((rows): Table => ({ kind: 'table', rows: [heading, ...rows] }))
  const around = fc.array(fc.tuple(fc.constantFrom('Kop', 'THEMA: RUIMTE', 'Een zin.'), fc.boolean()), { maxLength: 3 })
  fc.assert(
    fc.property(around, table, around, table, (above, first, below, second) => {
      const paragraphs = (list: [string, boolean][]) => list.map(([words, heading]) => paragraph(words, heading))
      const blocks = [
        ...paragraphs(above),
        first,
        ...paragraphs(below.filter(([words]) => !words.startsWith('THEMA'))),
        second,
      ]
      const source = sourceOf('word', blocks)
      const theme = themeFromTables(source.blocks)
      expect(theme === null || everyWordPlacedOnce(source, theme)).toBe(true)
    }),
  )
})

it('merkt een streepje op een regeleinde waar niemand het antwoord op weet', () => {
  const source = sourceOf('text', [
    plainTable([header, ['De plek', 'tactisch-\nstrategisch', 'samen-\nwerking', 'samenwerking', '']]),
  ])
  expect(themeOf(source)).toMatchObject({
    criteria: [{ descriptors: ['tactisch-strategisch', 'samenwerking', 'samenwerking', null] }],
    uncertain: [{ criterion: 1, phase: 1, reason: expect.stringContaining('“tactisch-strategisch”') }],
  })
})
