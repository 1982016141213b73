import readSheets from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { unzip } from '../../../platform/zip.ts'
import { Question, QuestionnaireDefinition } from '../../questions/index.ts'
import { type Counted, countResponses, publish, type Response } from '../rules.ts'
import { csvOf, resultsCsv } from './csv.ts'
import type { Exported } from './exported.ts'
import { resultsForSpss, spssCases, spssSyntax } from './spss.ts'
import { variablesOf } from './variables.ts'
import { resultsWorkbook } from './workbook.ts'

const options = [
  { id: 'duaal', text: { nl: "Duaal; 'werkend'" } },
  { id: 'voltijd', text: { nl: '=Voltijd' } },
]
const questionnaire = QuestionnaireDefinition.parse({
  title: { nl: 'Hoe gaat het?' },
  sections: [
    {
      id: 'welkom',
      title: { nl: 'Welkom' },
      questions: [
        { id: 'thuis', kind: 'agree', text: { nl: 'Ik voel me hier thuis.\nEcht.' } },
        { id: 'rust', kind: 'agree', text: { nl: "Ik krijg 's ochtends rust." }, notApplicable: false },
        { id: 'vorm', kind: 'choice', text: { nl: 'Welke vorm?' }, options },
        { id: 'wie', kind: 'choices', text: { nl: 'Wie?' }, options },
        { id: 'eerst', kind: 'ranking', text: { nl: 'Wat eerst?' }, options },
        { id: 'dagen', kind: 'number', text: { nl: 'Hoeveel dagen?' }, min: 0, max: 5 },
        { id: 'kwijt', kind: 'long', text: { nl: 'Wat mis je?' } },
      ],
    },
  ],
})

/** Seven people of one school, eight of another, and three of a third that is too small to show. */
const responses = [...Array(18).keys()].map(
  (index): Response => ({
    schoolId: index < 7 ? 'linde' : index < 15 ? 'eik' : 'kade',
    instituteId: null,
    studyYear: null,
    form: 0,
    answers: {
      thuis: index % 6 === 5 ? 'na' : (index % 5) + 1,
      rust: ((index + 2) % 5) + 1,
      vorm: index % 3 === 0 ? 'duaal' : 'voltijd',
      wie: index % 2 === 0 ? ['duaal', 'voltijd'] : ['voltijd'],
      eerst: ['voltijd', 'duaal'],
      dagen: index % 6,
      kwijt: 'Tijd voor overleg met mijn mentor',
    },
  }),
)

let exported: Exported
beforeAll(async () => {
  const boards = new Map([
    ['linde', 'west'],
    ['eik', 'west'],
    ['kade', 'west'],
  ])
  const counted: Counted = await countResponses(questionnaire, { boards, blocksEach: null }, [responses])
  const invited = ['linde', 'eik', 'kade'].map((schoolId) => ({
    schoolId,
    instituteId: null,
    studyYear: null,
    invited: 10,
  }))
  const release = publish('survey', counted, { boards, invited, floor: 5 })
  const named: Readonly<Record<string, string>> = {
    '': 'Het partnerschap',
    west: 'Stichting West',
    linde: '@De Linde',
    eik: 'De Eik',
    kade: 'De Kade',
  }
  exported = {
    title: 'Enquête',
    schoolYear: 2026,
    closedOn: '2026-11-20',
    smallestGroup: 5,
    questionnaire,
    release,
    groups: release.groups
      .map((group) => ({ ...group, name: named[group.key] ?? '' }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  }
})

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const partsOf = (archive: Uint8Array) => unzip(archive, { unpacked: 10_000_000, parts: 10 })

test('de werkmap heeft een leeswijzer, de vragen, de antwoorden, de onderdelen en de respons', async () => {
  const sheets = await readSheets(Buffer.from(await resultsWorkbook(exported)))
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    'Leeswijzer',
    'Vragen',
    'Antwoorden',
    'Gemiddelden',
    'Onderdelen',
    'Respons',
  ])
  const rowsOf = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? []
  expect(rowsOf('Vragen')).toHaveLength(8)
  const whole = rowsOf('Antwoorden').filter(([variable, , kind]) => variable === 'thuis' && kind === 'partnerschap')
  expect(whole.reduce((sum, row) => sum + Number(row[6]), 0)).toBe(18)
  const [, ofSchool] = rowsOf('Respons').filter(([kind]) => kind === 'opleidingsschool')
  expect(ofSchool).toBeDefined()
  expect(rowsOf('Onderdelen').length).toBeGreaterThan(1)
})

test('wat mensen typten wordt in geen bestand een formule', async () => {
  expect(csvOf([['=1+1', '@x', '-x', '+x', 'a;"b"', 1.5]])).toBe(`\uFEFF'=1+1;'@x;'-x;'+x;"a;""b""";1,5\r\n`)
  const csv = text(partsOf(resultsCsv(exported)).get('codeboek.csv'))
  expect(csv).toContain("'=Voltijd")
  for (const line of csv.split('\r\n')) for (const cell of line.split(';')) expect(cell).not.toMatch(/^[=@]/)
})

test('een te kleine school, een open antwoord en één persoon staan er niet in', async () => {
  const files = [...partsOf(resultsCsv(exported)), ...partsOf(resultsForSpss(exported))].map(([, bytes]) => text(bytes))
  const sheets = JSON.stringify(await readSheets(Buffer.from(await resultsWorkbook(exported))))
  for (const file of [...files, sheets]) expect(file).not.toMatch(/overleg met mijn mentor/)
  const answers = text(partsOf(resultsCsv(exported)).get('antwoorden.csv'))
  expect(answers).toContain('Het partnerschap')
  expect(answers).not.toContain('De Kade')
})

test('alleen de groepen die de lezer mag zien komen mee, in elk bestand', async () => {
  const narrowed = { ...exported, groups: exported.groups.filter(({ kind }) => kind === 'partnership') }
  const files = [...partsOf(resultsCsv(narrowed)), ...partsOf(resultsForSpss(narrowed))].map(([, bytes]) => text(bytes))
  const sheets = JSON.stringify(await readSheets(Buffer.from(await resultsWorkbook(narrowed))))
  for (const file of [...files, sheets]) expect(file).not.toMatch(/De Eik|De Linde|Stichting West/)
})

describe('voor SPSS', () => {
  test('elk geval is een aantal mensen van een groep met één antwoord', () => {
    const [header = '', ...cases] = spssCases(exported).trim().split('\r\n')
    expect(header).toBe(
      'groepsoort;groep;thuis;rust;vorm;wie_duaal;wie_voltijd;eerst_duaal;eerst_voltijd;dagen_klasse;aantal',
    )
    const rows = cases.map((line) => line.split(';'))
    for (const row of rows) {
      expect(row).toHaveLength(11)
      expect(row.slice(2, -1).filter((cell) => cell !== '')).toHaveLength(1)
      expect(row.join('')).toMatch(/^\d+$/)
    }
    const counted = (variable: number) =>
      rows.filter((row) => row[1] === '1' && row[variable] !== '').reduce((sum, row) => sum + Number(row.at(-1)), 0)
    expect([2, 3, 4, 5, 6].map(counted)).toEqual([18, 18, 18, 18, 18])
  })

  test('de syntaxis noemt elke variabele, met haar waarden, en weegt', () => {
    const syntax = spssSyntax(exported)
    expect(syntax).toContain("/rust 'Ik krijg ''s ochtends rust.'")
    expect(syntax).toContain("/thuis 'Ik voel me hier thuis. Echt.'")
    expect(syntax).toMatch(/^MISSING VALUES thuis \(\d+\)\.\r$/m)
    expect(syntax).toContain('WEIGHT BY aantal.')
    const columns = spssCases(exported).split('\r\n')[0]?.split(';')
    const read = [...syntax.matchAll(/^ {4}(\w+) F\d\.0\.?\r$/gm)].map(([, name]) => name)
    expect(read).toEqual(columns)
  })

  test('geen twee variabelen heten hetzelfde, en geen heet zoals SPSS zelf iets noemt', () => {
    const named = (id: string, more: object = { kind: 'agree' }) => Question.parse({ id, text: { nl: 'x' }, ...more })
    const choices = (...ids: string[]) => ({ kind: 'choices', options: ids.map((id) => ({ id, text: { nl: id } })) })
    const questions = [
      named('to'),
      named('groep'),
      named('a-b', choices('c', 'd')),
      named('a', choices('b-c', 'b-d')),
      named('1e'),
      named('x'.repeat(80)),
      named(`${'x'.repeat(79)}y`),
    ]
    const names = variablesOf(questions, ['groep']).map(({ name }) => name)
    expect(names.slice(0, 2)).toEqual(['v_to', 'v_groep'])
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]{0,63}$/i)
  })
})
