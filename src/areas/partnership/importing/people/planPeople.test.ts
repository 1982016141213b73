import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sheet } from '../../../../platform/sheets/sheet.ts'
import { isReady } from '../plan.ts'
import type { ExistingPeople, Organisation } from './person.ts'
import { type PeoplePlan, planPeople } from './planPeople.ts'

const headers = ['naam', 'e-mail', 'rol', 'organisatie', 'van', 'tot en met']
const options = { startsOn: '2026-08-01' }

function sheetWith(rows: string[][], columns = headers): Sheet {
  return { headers: columns, rows: rows.map((cells, index) => ({ line: index + 2, cells })) }
}

const regenboog: Organisation = {
  id: 'regenboog',
  kind: 'school',
  name: 'De Regenboog',
  place: 'Utrecht',
  brin: '01AB',
  locationCode: '00',
  authorityNumber: null,
  endedOn: null,
}
const west: Organisation = {
  ...regenboog,
  id: 'west',
  kind: 'board',
  name: 'West',
  brin: null,
  locationCode: null,
  authorityNumber: '41001',
}

const partnership: ExistingPeople = {
  organisations: [regenboog, { ...regenboog, id: 'linde', name: 'De Linde', brin: '02CD' }, west],
  roles: [
    { key: 'mentor', name: 'Mentor', organisationKinds: ['school'] },
    { key: 'school-trainer', name: 'Schoolopleider', organisationKinds: ['school'] },
    { key: 'board-member', name: 'Bestuurder', organisationKinds: ['board', 'institute'] },
  ],
  people: [],
  appointments: [],
}
const noor = ['Noor Jansen', 'noor@school.nl', 'mentor', 'De Regenboog', '1-8-2026', '']

/** What is known after a plan was applied. */
function applied(existing: ExistingPeople, plan: PeoplePlan): ExistingPeople {
  const nameOf = new Map(plan.renamedPeople.map(({ email, to }) => [email, to]))
  const endOf = new Map(
    plan.rows.flatMap((row) =>
      row.outcome === 'change' ? [[JSON.stringify(row.appointment), row.changes[0]?.to ?? null]] : [],
    ),
  )
  const changed = existing.appointments.map((known) => ({
    ...known,
    endsOn: endOf.get(JSON.stringify(known)) ?? known.endsOn,
  }))
  return {
    ...existing,
    people: [
      ...existing.people.map(({ email, name }) => ({ email, name: nameOf.get(email) ?? name })),
      ...plan.newPeople,
    ],
    appointments: [...changed, ...plan.rows.flatMap((row) => (row.outcome === 'add' ? [row.appointment] : []))],
  }
}

describe('een lijst met mensen', () => {
  it('voegt mensen één keer toe, met elk van hun aanstellingen', () => {
    const plan = planPeople(sheetWith([noor, noor.with(1, 'NOOR@School.nl').with(3, '02CD')]), partnership, options)
    expect(plan.newPeople).toEqual([{ email: 'noor@school.nl', name: 'Noor Jansen' }])
    expect(plan.rows).toEqual(
      ['regenboog', 'linde'].map((organisationId, index) => ({
        outcome: 'add',
        line: index + 2,
        name: 'Noor Jansen',
        appointment: {
          email: 'noor@school.nl',
          roleKey: 'mentor',
          organisationId,
          startsOn: '2026-08-01',
          endsOn: null,
        },
      })),
    )
    expect(isReady(plan)).toBe(true)
  })

  it('leest ook voornaam, tussenvoegsel en achternaam, en andere koppen', () => {
    const columns = ['Voornaam', 'Tussenvoegsel', 'Achternaam', 'E-mailadres', 'Functie', 'School']
    const plan = planPeople(
      sheetWith(
        [
          ['Sem', 'de', 'Boer', 'sem@school.nl', 'Mentor', '01AB00'],
          ['Bo', '', 'Li', 'bo@school.nl', 'mentor', '01AB00'],
        ],
        columns,
      ),
      partnership,
      options,
    )
    expect(plan.newPeople.map(({ name }) => name)).toEqual(['Sem de Boer', 'Bo Li'])
  })

  it('toont wie anders heet, en welke aanstelling een andere laatste dag krijgt', () => {
    const before = applied(partnership, planPeople(sheetWith([noor]), partnership, options))
    const plan = planPeople(
      sheetWith([['Noor de Vries', 'noor@school.nl', 'mentor', '01AB00', '', '31-12-2026']]),
      before,
      options,
    )
    expect(plan.renamedPeople).toEqual([{ email: 'noor@school.nl', from: 'Noor Jansen', to: 'Noor de Vries' }])
    expect(plan.rows).toMatchObject([
      { outcome: 'change', changes: [{ field: 'endsOn', from: null, to: '2026-12-31' }] },
    ])
    expect(plan.newPeople).toEqual([])
  })

  it('meldt wat er al was', () => {
    const before = applied(partnership, planPeople(sheetWith([noor.with(4, '1-8-2020')]), partnership, options))
    const plan = planPeople(sheetWith([noor]), before, options)
    expect(plan.rows).toEqual([{ outcome: 'unchanged', line: 2, name: 'Noor Jansen', email: 'noor@school.nl' }])
    expect(plan.notices).toMatchObject([{ line: 2 }])
  })
})

describe('wat er niet klopt in een lijst met mensen', () => {
  it('staat bij de regel en de kolom, alles in één keer', () => {
    const plan = planPeople(
      sheetWith([['', 'noor', 'mentr', 'De Regenbog', '31-2-2026', 'ooit']]),
      partnership,
      options,
    )
    expect(plan.rows).toMatchObject([
      {
        outcome: 'error',
        problems: headers.map((column) => ({ line: 2, column })),
      },
    ])
    expect(plan.newPeople).toEqual([])
    expect(isReady(plan)).toBe(false)
  })

  it('is een rol op een plek waar hij niet hoort', () => {
    const plan = planPeople(sheetWith([noor.with(3, 'West')]), partnership, options)
    expect(plan.rows).toMatchObject([
      { problems: [{ column: 'organisatie', message: expect.stringContaining('een bestuur') }] },
    ])
  })

  it('is een laatste dag voor de eerste', () => {
    const plan = planPeople(sheetWith([noor.with(5, '31-7-2026')]), partnership, options)
    expect(plan.rows).toMatchObject([{ problems: [{ column: 'tot en met' }] }])
  })

  it('is een aanstelling die niet past; wie alleen zo in de lijst staat, komt er niet bij', () => {
    const plan = planPeople(sheetWith([noor.with(4, '').with(5, '31-7-2025')]), partnership, options)
    expect(plan.rows).toMatchObject([{ outcome: 'error', problems: [{ line: 2, column: 'van' }] }])
    expect(plan.newPeople).toEqual([])
  })

  it('is één adres met twee namen', () => {
    const plan = planPeople(sheetWith([noor, noor.with(0, 'Sem Boer').with(2, 'schoolopleider')]), partnership, options)
    expect(plan.rows[1]).toMatchObject({
      problems: [{ line: 3, column: 'naam', message: expect.stringContaining('regel 2') }],
    })
    expect(plan.newPeople).toEqual([{ email: 'noor@school.nl', name: 'Noor Jansen' }])
  })

  it('is een kolom die ontbreekt', () => {
    const plan = planPeople(
      sheetWith([noor], ['naam', 'e-mial', 'x', 'organisatie', 'van', 'tot']),
      partnership,
      options,
    )
    expect(plan.problems.map(({ column }) => column)).toEqual(['e-mail', 'rol'])
    expect(plan.problems[0]?.message).toContain('“e-mial”')
    expect(plan.rows).toEqual([])
  })

  it('is een formule', () => {
    const plan = planPeople(sheetWith([noor.with(0, '=1+1')]), partnership, options)
    expect(plan.rows).toMatchObject([{ problems: [{ column: 'naam', message: expect.stringContaining('formule') }] }])
  })
})

describe('dezelfde lijst nog eens', () => {
  const anyRow = fc
    .tuple(
      fc.constantFrom('Noor Jansen', 'Sem Boer', ''),
      fc.constantFrom('noor@school.nl', 'NOOR@school.nl', 'sem@school.nl', 'sem'),
      fc.constantFrom('mentor', 'Schoolopleider', 'bestuurder', 'mentr'),
      fc.constantFrom('De Regenboog', '01AB00', 'De Linde', 'West'),
      fc.constantFrom('', '1-8-2025', '1-8-2026', '1-1-2027'),
      fc.constantFrom('', '31-7-2026', '31-7-2027', 'ooit'),
    )
    .map((cells): string[] => cells)
  const anySheet = fc.array(anyRow, { maxLength: 10 }).map((rows) => sheetWith(rows))

  it('verandert niets, wat er ook stond', () => {
    fc.assert(
      fc.property(anySheet, anySheet, (earlier, sheet) => {
        const before = applied(partnership, planPeople(earlier, partnership, options))
        const plan = planPeople(sheet, before, options)
        const failed = new Set(plan.rows.flatMap((row) => (row.outcome === 'error' ? [row.line] : [])))
        const fitting = { ...sheet, rows: sheet.rows.filter(({ line }) => !failed.has(line)) }
        const again = planPeople(fitting, applied(before, plan), options)
        expect(again).toMatchObject({
          newPeople: [],
          renamedPeople: [],
          counts: { add: 0, change: 0, unchanged: fitting.rows.length, error: 0 },
        })
      }),
      { numRuns: 500 },
    )
  })

  it('is als plan heen en terug te bewaren als JSON', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const plan = planPeople(sheet, partnership, options)
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
      }),
    )
  })

  it('stelt niemand aan nadat een school is gestopt', () => {
    const stopped = { ...partnership, organisations: [{ ...regenboog, endedOn: '2027-07-31' }] }
    const until = (lastDay: string) => planPeople(sheetWith([noor.with(5, lastDay)]), stopped, options)
    expect(until('31-7-2027').counts).toMatchObject({ add: 1, error: 0 })
    expect(until('').rows).toEqual([
      { outcome: 'error', line: 2, problems: [expect.objectContaining({ line: 2, column: 'tot en met' })] },
    ])
    const after = planPeople(sheetWith([noor.with(4, '1-8-2027')]), stopped, options)
    expect(after.rows).toEqual([
      { outcome: 'error', line: 2, problems: [expect.objectContaining({ line: 2, column: 'van' })] },
    ])
  })
})
