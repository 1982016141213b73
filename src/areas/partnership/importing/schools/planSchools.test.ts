import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sheet } from '../../../../platform/sheets/sheet.ts'
import { isReady } from '../plan.ts'
import { type ExistingSchools, planSchools, type SchoolPlan } from './planSchools.ts'
import type { School } from './school.ts'
import { schoolKeyText } from './schoolKey.ts'

const headers = [
  'BEVOEGD GEZAG NUMMER',
  'BEVOEGD GEZAG NAAM',
  'INSTELLINGSCODE',
  'VESTIGINGSCODE',
  'VESTIGINGSNAAM',
  'PLAATSNAAM',
]
const nothing: ExistingSchools = { boards: [], schools: [] }

/** A list with these rows below the given headers, from line 2. */
function sheetWith(rows: string[][], columns = headers): Sheet {
  return { headers: columns, rows: rows.map((cells, index) => ({ line: index + 2, cells })) }
}

const regenboog = ['41001', 'Stichting West', '01AB', '01AB00', 'De Regenboog', 'UTRECHT']
const zuid = ['41001', 'Stichting West', '01AB', '01AB01', 'De Regenboog Zuid', 'UTRECHT']
const linde = ['41002', 'Vereniging Oost', '02CD', '02CD00', 'De Linde', 'DE BILT']

const known: School = {
  brin: '01AB',
  locationCode: '00',
  authorityNumber: '41001',
  name: 'De Regenboog',
  street: 'Laan 1',
  postalCode: '1234 AB',
  place: 'Utrecht',
  municipality: 'Utrecht',
  denomination: 'Openbaar',
  website: null,
  region: 'Midden',
  education: 'bao',
}
const west = { authorityNumber: '41001', name: 'West' }

/** What is known after a plan was applied. */
function applied(existing: ExistingSchools, plan: SchoolPlan): ExistingSchools {
  const changes = new Map(plan.rows.flatMap((row) => (row.outcome === 'change' ? [[row.key, row.changes]] : [])))
  const changed = existing.schools.map((school) => {
    const fields = changes.get(schoolKeyText(school)) ?? []
    return { ...school, ...Object.fromEntries(fields.map(({ field, to }) => [field, to])) }
  })
  const added = plan.rows.flatMap((row) => (row.outcome === 'add' ? [row.school] : []))
  return { boards: [...existing.boards, ...plan.newBoards], schools: [...changed, ...added] }
}

describe('een lijst met scholen', () => {
  it('voegt toe wat er niet is, met de besturen die daarvoor nodig zijn', () => {
    const plan = planSchools(sheetWith([regenboog, linde]), { boards: [west], schools: [] })
    expect(plan.rows[1]).toEqual({
      outcome: 'add',
      line: 3,
      key: '02CD00',
      school: {
        brin: '02CD',
        locationCode: '00',
        authorityNumber: '41002',
        name: 'De Linde',
        place: 'De Bilt',
        street: null,
        postalCode: null,
        municipality: null,
        denomination: null,
        website: null,
        region: null,
        education: null,
      },
    })
    expect(plan.newBoards).toEqual([{ authorityNumber: '41002', name: 'Vereniging Oost' }])
    expect(plan.counts).toEqual({ add: 2, change: 0, unchanged: 0, error: 0 })
    expect(isReady(plan)).toBe(true)
  })

  it('verandert alleen wat de lijst anders zegt, en noemt van en naar', () => {
    const row = ['41001', '', '01AB', '01AB00', 'Obs De Regenboog', 'ZEIST']
    expect(planSchools(sheetWith([row]), { boards: [west], schools: [known] }).rows).toEqual([
      {
        outcome: 'change',
        line: 2,
        key: '01AB00',
        name: 'De Regenboog',
        changes: [
          { field: 'name', from: 'De Regenboog', to: 'Obs De Regenboog' },
          { field: 'place', from: 'Utrecht', to: 'Zeist' },
        ],
      },
    ])
  })

  it('maakt niets leeg, en laat een verbeterde plaatsnaam staan', () => {
    const cell = ['41001', '', '01AB', '01AB00', 'De Regenboog', 'IJLST', '', '']
    const sheet = sheetWith([cell], [...headers, 'STRAATNAAM', 'POSTCODE'])
    const plan = planSchools(sheet, { boards: [west], schools: [{ ...known, place: 'Ijlst' }] })
    expect(plan.counts.unchanged).toBe(1)
  })

  it('verplaatst een school naar een ander bestuur, dat er dan bij komt', () => {
    const plan = planSchools(sheetWith([['41002', 'Oost', '01AB', '00', 'De Regenboog', '']]), {
      boards: [west],
      schools: [known],
    })
    expect(plan.rows).toMatchObject([{ changes: [{ field: 'authorityNumber', from: '41001', to: '41002' }] }])
    expect(plan.newBoards).toEqual([{ authorityNumber: '41002', name: 'Oost' }])
  })

  it('geeft een bestuur zonder naam zijn nummer als naam', () => {
    const plan = planSchools(sheetWith([['41009', '', '01AB', '00', 'De Regenboog', '']]), nothing)
    expect(plan.newBoards).toEqual([{ authorityNumber: '41009', name: 'Bestuur 41009' }])
  })

  it('leest de oudere kolomnamen net zo', () => {
    const older = [
      'Bevoegd gezag nummer',
      'bevoegd_gezag_naam',
      'BRIN NUMMER',
      'VESTIGINGSNUMMER',
      'Vestigings naam',
      'Plaatsnaam',
    ]
    const shorter = [regenboog, zuid].map((cells) => cells.with(3, cells[3]?.slice(4) ?? ''))
    expect(planSchools(sheetWith(shorter, older), nothing).rows).toEqual(
      planSchools(sheetWith([regenboog, zuid]), nothing).rows,
    )
  })

  it('neemt eigen kolommen en het hele adres mee', () => {
    const columns = [
      ...headers,
      'STRAATNAAM',
      'HUISNUMMER-TOEVOEGING',
      'POSTCODE',
      'INTERNETADRES',
      'REGIO',
      'ONDERWIJSSOORT',
    ]
    const plan = planSchools(
      sheetWith([[...regenboog, 'Laan', '1-A', '1234ab', 'www.x.nl', 'Midden', 'bao']], columns),
      nothing,
    )
    expect(plan.rows).toMatchObject([
      {
        school: {
          street: 'Laan 1-A',
          postalCode: '1234 AB',
          website: 'https://www.x.nl',
          region: 'Midden',
          education: 'bao',
        },
      },
    ])
  })
})

describe('kiezen uit een landelijke lijst', () => {
  const sheet = sheetWith([regenboog, zuid, linde, ['', '', 'fout', '', '', '']])

  it('toont alle besturen met hun aantal scholen, ook die niet gekozen zijn', () => {
    expect(planSchools(sheet, { boards: [west], schools: [] }, { boards: [] }).boards).toEqual([
      { authorityNumber: '41002', name: 'Vereniging Oost', schools: 1, known: false },
      { authorityNumber: '41001', name: 'West', schools: 2, known: true },
    ])
  })

  it('neemt alleen de gekozen besturen; fouten elders houden niets tegen', () => {
    const plan = planSchools(sheet, nothing, { boards: ['41001'] })
    expect(plan.rows.map((row) => row.outcome)).toEqual(['add', 'add'])
    expect(plan.skipped).toBe(2)
    expect(plan.newBoards).toHaveLength(1)
    expect(isReady(plan)).toBe(true)
    expect(isReady(planSchools(sheet, nothing))).toBe(false)
  })

  it('neemt alleen de gekozen scholen', () => {
    const plan = planSchools(sheet, nothing, { boards: ['41001', '41002'], only: ['01AB01', '02CD00'] })
    expect(plan.rows.map((row) => row.line)).toEqual([3, 4])
  })
})

describe('wat er niet klopt in een lijst met scholen', () => {
  it('staat bij de regel en de kolom, alles in één keer', () => {
    const plan = planSchools(sheetWith([['x', '', '1ABC', '', '', '']]), nothing)
    expect(plan.rows).toMatchObject([
      {
        outcome: 'error',
        line: 2,
        problems: [
          { line: 2, column: 'INSTELLINGSCODE' },
          { line: 2, column: 'BEVOEGD GEZAG NUMMER' },
          { line: 2, column: 'VESTIGINGSNAAM' },
        ],
      },
    ])
    expect(isReady(plan)).toBe(false)
  })

  it('is een school die er twee keer in staat', () => {
    const plan = planSchools(sheetWith([regenboog, zuid, regenboog.with(3, '0')]), nothing)
    expect(plan.rows[2]).toMatchObject({
      outcome: 'error',
      problems: [{ line: 4, message: expect.stringContaining('regel 2') }],
    })
  })

  it('houdt de school niet tegen als die zonder kan, maar wordt wel gemeld', () => {
    const plan = planSchools(sheetWith([[...linde, '12', 'geen']], [...headers, 'POSTCODE', 'INTERNETADRES']), nothing)
    expect(plan.rows).toMatchObject([{ outcome: 'add', school: { postalCode: null, website: null } }])
    expect(plan.notices.map(({ line, column }) => [line, column])).toEqual([
      [2, 'POSTCODE'],
      [2, 'INTERNETADRES'],
    ])
  })

  it('is een kolom die ontbreekt; dan zijn er geen regels', () => {
    const plan = planSchools(sheetWith([regenboog], ['a', 'b', 'c', 'd', 'VESTIGINGSNAM', 'e']), nothing)
    expect(plan.rows).toEqual([])
    expect(plan.problems.map(({ column }) => column)).toEqual([
      'BEVOEGD GEZAG NUMMER',
      'VESTIGINGSNAAM',
      'INSTELLINGSCODE',
    ])
    expect(plan.problems[1]?.message).toContain('“VESTIGINGSNAM”')
    expect(isReady(plan)).toBe(false)
  })

  it('is een formule', () => {
    const plan = planSchools(sheetWith([linde.with(4, '=HYPERLINK("http://x")')]), nothing)
    expect(plan.rows).toMatchObject([{ outcome: 'error', problems: [{ column: 'VESTIGINGSNAAM' }] }])
  })
})

describe('dezelfde lijst nog eens', () => {
  const text = (...cells: string[]) => fc.constantFrom(...cells)
  const anyRow = fc
    .tuple(
      text('41001', '41002', '123', '', 'x'),
      text('', 'Stichting', 'Vereniging Oost'),
      text('01AB', '1AB', '02CD', '', '??'),
      text('00', '0', '1', '01AB01', '02CD02', ''),
      text('De Linde', 'DE LINDE', 'de linde', '', 'x'.repeat(300)),
      text('UTRECHT', 'Utrecht', "'S-GRAVENHAGE", '', 'ÉPE'),
    )
    .map((cells): string[] => cells)
  const anySheet = fc.array(anyRow, { maxLength: 12 }).map((rows) => sheetWith(rows))

  it('verandert niets, wat er ook stond', () => {
    fc.assert(
      fc.property(anySheet, anySheet, (earlier, sheet) => {
        const before = applied(nothing, planSchools(earlier, nothing))
        const plan = planSchools(sheet, before)
        const again = planSchools(sheet, applied(before, plan))
        expect(again.counts).toEqual({
          add: 0,
          change: 0,
          unchanged: sheet.rows.length - plan.counts.error,
          error: plan.counts.error,
        })
        expect(again.newBoards).toEqual([])
      }),
    )
  })

  it('is als plan heen en terug te bewaren als JSON', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const plan = planSchools(sheet, { boards: [west], schools: [known] })
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
      }),
    )
  })

  it('geeft besturen die hetzelfde heten een eigen naam, met hun nummer erachter', () => {
    const sameName = ['41002', 'Stichting West', '02CD', '02CD00', 'De Linde', 'DE BILT']
    expect(planSchools(sheetWith([regenboog, sameName]), nothing).newBoards).toEqual([
      { authorityNumber: '41001', name: 'Stichting West' },
      { authorityNumber: '41002', name: 'Stichting West (41002)' },
    ])
  })

  it('vraagt om het nummer van een bestuur dat er met de hand bij is gezet', () => {
    const plan = planSchools(sheetWith([regenboog]), {
      boards: [{ authorityNumber: null, name: 'Stichting West' }],
      schools: [],
    })
    expect(isReady(plan)).toBe(false)
    expect(plan.problems.map(({ message }) => message)).toEqual([expect.stringContaining('Vul daar eerst 41001 in')])
  })
})
