import { describe, expect, test } from 'vitest'
import { filePart } from '../../../platform/reports/officeForTests.ts'
import { parseSheets } from '../../../platform/sheets/parseSheet.ts'
import { filledRows } from '../../../platform/sheets/sheet.ts'
import type { BudgetLine, Frame } from '../queries.ts'
import type { Place } from '../rules.ts'
import { budgetWorkbook } from '../workbook.ts'
import { isReady, type Known, planWorkbook, workbookMark } from './plan.ts'

const school: NonNullable<Place> = {
  id: '00000000-0000-7000-8000-000000000001',
  name: 'De Kade',
  kind: 'school',
  boardId: 'b',
}
const namesake: NonNullable<Place> = {
  ...school,
  id: '00000000-0000-7000-8000-000000000002',
  kind: 'board',
  boardId: null,
}
const line: BudgetLine = {
  id: '10000000-0000-7000-8000-000000000001',
  budgetId: 'budget',
  kind: 'facilitation',
  title: '=HYPERLINK("https://kwaad.example")',
  place: school,
  roleKey: 'mentor',
  roleName: 'Mentor',
  hours: 1_250,
  hourlyRate: null,
  planned: 75_000,
  actual: -1_005,
  remarks: 'Twee  regels\nen 👩‍🏫',
  position: 1,
  revision: 1,
}
const training: BudgetLine = {
  ...line,
  id: '10000000-0000-7000-8000-000000000002',
  kind: 'training',
  title: 'Mentorentraining',
  place: null,
  roleKey: null,
  roleName: null,
  hours: null,
  planned: 123_456_789,
  actual: null,
  remarks: '',
}
const budget: Frame['budget'] = {
  id: 'budget',
  schoolYear: 2026,
  subsidyPerStudent: 125_000,
  hourlyRate: 6_000,
  remarks: '',
  adoptedOn: null,
  decisionId: null,
  decision: null,
  revision: 1,
}
const frame: Frame = { budget, lines: [line, training], counts: [{ place: school, students: 12 }], whole: true }
const known: Known = { ...frame, places: [school, namesake], roles: [{ key: 'mentor', name: 'Mentor' }] }

const read = async (bytes: Uint8Array) =>
  (await parseSheets(bytes, 'kader.xlsx', 'comma')).map((rows) => filledRows(rows))
const headers = [
  'Soort',
  'Omschrijving',
  'Voor wie',
  'Rol',
  'Uren',
  'Eigen tarief',
  'Begroot',
  'Werkelijk',
  'Toelichting',
  'Kenmerk',
]
const rows = (...cells: string[][]) => [[headers, ...cells].map((row, index) => ({ line: index + 1, cells: row }))]
const planOf = (...cells: string[][]) => planWorkbook(rows(...cells), known)
const problemsOf = (...cells: string[][]) =>
  planOf(...cells).lines.flatMap(({ sheet, row, problems }) =>
    problems.map(({ column, message }) => `${sheet}, rij ${row}, ${column}: ${message}`),
  )

describe('a budget as a workbook', () => {
  test('read in again it changes nothing, whatever people typed', async () => {
    const bytes = await budgetWorkbook(frame, known.places)
    const plan = planWorkbook(await read(bytes), known)
    expect(plan.problems).toEqual([])
    expect(plan.lines.map(({ outcome, changes, problems }) => ({ outcome, changes, problems }))).toEqual([
      { outcome: 'unchanged', changes: [], problems: [] },
      { outcome: 'unchanged', changes: [], problems: [] },
    ])
    expect(plan.counts).toEqual({ add: 0, change: 0, unchanged: 3, error: 0 })
  })

  test('also when it is adopted', async () => {
    const plan = planWorkbook(await read(await budgetWorkbook(frame, known.places)), {
      ...known,
      budget: { ...budget, adoptedOn: '2026-07-01' },
    })
    expect(plan.counts).toEqual({ add: 0, change: 0, unchanged: 3, error: 0 })
  })

  test('holds numbers as numbers, and what looks like a formula as text', async () => {
    const sheet = filePart(await budgetWorkbook(frame, known.places), 'xl/worksheets/sheet2.xml')
    expect(sheet).toContain('<v>12.5</v>')
    expect(sheet).toContain('<v>1234567.89</v>')
    expect(sheet).not.toContain('<f>')
  })
})

describe('what taking over a workbook would do', () => {
  test('a row without a mark comes, and one with a mark changes', () => {
    const plan = planOf(
      ['Overig', 'Website', '', '', '', '', '450,50', '', '', ''],
      ['Scholing', 'Mentorentraining', 'Het partnerschap', '', '', '', '1.000', '950,25', '', training.id],
    )
    expect(isReady(plan)).toBe(true)
    expect(plan.lines.map(({ outcome }) => outcome)).toEqual(['add', 'change'])
    expect(plan.lines[0]?.write).toMatchObject({ id: null, kind: 'other', planning: { amount: 45_050 }, actual: null })
    expect(plan.lines[1]?.changes).toEqual([
      { name: 'Begroot', from: '1.234.567,89', to: '1.000,00' },
      { name: 'Werkelijk', from: '', to: '950,25' },
    ])
  })

  test('a row without a mark that says what one line says, is that line: reading the same file twice adds nothing', () => {
    const plan = planOf(['Scholing', 'mentorentraining', '', '', '', '', '1.234.567,89', '', '', ''])
    expect(plan.lines[0]?.write?.id ?? training.id).toBe(training.id)
    expect(plan.counts.add).toBe(0)
  })

  test('whoever changes hours need not work out the amount', () => {
    const [row] = planOf([
      'Facilitering in uren',
      line.title,
      `De Kade (school)`,
      'Mentor',
      '20',
      '',
      '750',
      '-10,05',
      '',
      line.id,
    ]).lines
    expect(row?.problems).toEqual([])
    expect(row?.changes).toContainEqual({ name: 'Begroot', from: '750,00', to: '1.200,00' })
  })

  test('of a column that is not there, everything stays', () => {
    const sheet = [
      ['Soort', 'Omschrijving', 'Werkelijk', 'Kenmerk'],
      ['Scholing', 'Mentorentraining', '12,34', training.id],
    ]
    const plan = planWorkbook([sheet.map((cells, index) => ({ line: index + 1, cells }))], known)
    expect(plan.lines[0]?.changes).toEqual([{ name: 'Werkelijk', from: '', to: '12,34' }])
  })

  test('another mark as soon as it would do something else', () => {
    const website = (amount: string) => planOf(['Overig', 'Website', '', '', '', '', amount, '', '', ''])
    expect(workbookMark(website('450'))).toBe(workbookMark(website('450,00')))
    expect(workbookMark(website('450'))).not.toBe(workbookMark(website('451')))
  })
})

describe('what is wrong is told by sheet, row and column, with what to do', () => {
  test('every wrong cell of a row', () => {
    expect(problemsOf(['Feest', '', 'De Kaap', 'Mentro', 'veel', '', '12.50', 'x', '', ''])).toEqual([
      'Regels (tabblad 1), rij 2, Soort: Kies een van deze soorten: Facilitering in uren, Scholing, Coördinatie, Bijeenkomsten, Overig.',
      'Regels (tabblad 1), rij 2, Omschrijving: Vul in waar deze regel voor is.',
      expect.stringContaining('Regels (tabblad 1), rij 2, Voor wie: “De Kaap” kennen we niet.'),
      'Regels (tabblad 1), rij 2, Rol: “Mentro” kennen we niet. Bedoel je Mentor?',
      'Regels (tabblad 1), rij 2, Uren: “veel” kunnen we niet lezen: schrijf het zoals 80 of 12,5, met een komma.',
      'Regels (tabblad 1), rij 2, Begroot: “12.50” kunnen we niet lezen: schrijf het zoals 1.250,50, met een komma.',
      'Regels (tabblad 1), rij 2, Werkelijk: “x” kunnen we niet lezen: schrijf het zoals 1.250,50, met een komma.',
    ])
  })

  test.each([
    [
      'facilitation without hours',
      ['Facilitering in uren', 'X', '', '', '', '', '100'],
      'Uren: Facilitering gaat in uren',
    ],
    ['no amount', ['Overig', 'X'], 'Begroot: Vul uren in, of een bedrag.'],
    [
      'hours and another amount',
      ['Overig', 'X', '', '', '10', '', '1'],
      'Begroot: Bij uren rekenen we het bedrag uit: 600,00',
    ],
    ['below zero', ['Overig', 'X', '', '', '', '', '-1'], 'dit kan niet onder nul'],
    ['too much', ['Overig', 'X', '', '', '', '', '999.999.999'], 'hooguit 10.000.000,00'],
    [
      'a mark of another budget',
      ['Overig', 'X', '', '', '', '', '1', '', '', crypto.randomUUID()],
      'Kenmerk: Dit kenmerk hoort niet',
    ],
    ['a name of two places', ['Overig', 'X', 'De Kade', '', '', '', '1'], 'Voor wie: “De Kade” kennen we niet'],
  ])('%s', (_, cells, message) => {
    expect(problemsOf(cells).join('\n')).toContain(message)
  })

  test('the same line twice', () => {
    const website = ['Overig', 'Website', '', '', '', '', '450']
    expect(problemsOf(website, website)).toEqual([
      'Regels (tabblad 1), rij 3, null: Deze regel staat ook op rij 2. Haal er één weg.',
    ])
  })

  test('a workbook that holds something else', () => {
    const plan = planWorkbook([[{ line: 1, cells: ['Naam', 'Adres'] }]], known)
    expect(plan.problems).toHaveLength(1)
    expect(isReady(plan)).toBe(false)
  })

  test('once adopted only what it cost, its remarks, and what was not planned', () => {
    const adopted: Known = { ...known, budget: { ...budget, adoptedOn: '2026-07-01' } }
    const outcomeOf = (...cells: string[]) => planWorkbook(rows(cells), adopted).lines[0]?.outcome
    const own = ['Scholing', 'Mentorentraining', '', '', '', '']
    expect(outcomeOf(...own, '1.234.567,89', '5', 'Nieuw', training.id)).toBe('change')
    expect(outcomeOf(...own, '1.234.567,88', '5', '', training.id)).toBe('error')
    expect(outcomeOf('Overig', 'Website', '', '', '', '', '', '80')).toBe('add')
    expect(outcomeOf('Overig', 'Website', '', '', '', '', '1', '80')).toBe('error')
    const students = [
      ['Waar', 'Studenten'],
      ['De Kade (school)', '13'],
    ].map((cells, index) => ({ line: index + 1, cells }))
    expect(planWorkbook([students], adopted).students[0]?.outcome).toBe('error')
  })

  test('students: a board, a wrong number, a place twice', () => {
    const cells = [
      ['Waar', 'Studenten'],
      ['De Kade (bestuur)', '1'],
      ['De Kade (school)', '1,5'],
      ['De Kade (school)', '3'],
    ]
    const plan = planWorkbook([cells.map((row, index) => ({ line: index + 1, cells: row }))], known)
    expect(
      plan.students.flatMap(({ row, problems }) => problems.map(({ column, message }) => [row, column, message])),
    ).toEqual([
      [2, 'Waar', expect.stringContaining('niet bij een bestuur')],
      [3, 'Studenten', expect.stringContaining('heel aantal')],
      [4, 'Waar', 'De Kade staat ook op rij 3. Haal er één weg.'],
    ])
  })
})
