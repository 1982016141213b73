// `peilstok survey stats` as somebody types it.
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../platform/root.ts'

const table = `id,school,Q1,Q2,Q3,leeftijd
a1,Duin,1,2,5,17
a2,Duin,2,2,4,18
a3,Veld,3,NA,3,19
a4,Veld,4,5,,20
a5,,5,4,1,21
`

let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-stats-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

type Outcome = { status: number; stdout: string; stderr: string }

function surveyStats(...args: string[]): Promise<Outcome> {
  const program = [path.join(projectRoot, 'src', 'cli.ts'), 'survey', 'stats', ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, program, (error, stdout, stderr) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
  })
}

function fileOf(content: string | Uint8Array, name = 'antwoorden.csv'): string {
  const file = path.join(folder, name)
  fs.writeFileSync(file, content)
  return file
}

describe('peilstok survey stats', () => {
  it('vindt de vragen zelf, keert om wat gevraagd is, en vergelijkt groepen', async () => {
    const { status, stdout, stderr } = await surveyStats(
      fileOf(table),
      '--scale',
      '1-5',
      '--reverse',
      'Q3',
      '--group',
      'school',
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const report = JSON.parse(stdout)
    expect(report.respondents).toBe(5)
    expect(report.items).toMatchObject([
      { item: 'Q1', reversed: false, n: 5, mean: 3, distribution: { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1 } },
      { item: 'Q2', n: 4, mean: 3.25, distribution: { 1: 0, 2: 2, 3: 0, 4: 1, 5: 1 } },
      {
        item: 'Q3',
        reversed: true,
        n: 4,
        mean: 2.75,
        distribution: { 1: 1, 2: 1, 3: 1, 4: 0, 5: 1 },
        distributionAsAnswered: { 1: 1, 2: 0, 3: 1, 4: 1, 5: 1 },
      },
    ])
    expect(report.columnsLeftOut).toEqual([
      { column: 'id', why: 'not on the scale' },
      { column: 'leeftijd', why: 'not on the scale' },
    ])
    expect(report.alpha.value).toBeGreaterThan(0.9)
    expect(report.group).toMatchObject({ column: 'school', groups: 2, respondentsWithoutGroup: 1 })
    expect(report.group.score.means.map(({ group, n }: { group: string; n: number }) => [group, n])).toEqual([
      ['Duin', 2],
      ['Veld', 2],
    ])
  })

  it('leest ook een tabel zoals Excel hem in het Nederlands bewaart, en alleen de vragen die genoemd zijn', async () => {
    const file = fileOf(`\ufeff${table.replaceAll(',', ';').replaceAll('\n', '\r\n')}`)
    const { status, stdout } = await surveyStats(file, '--scale=1-5', '--items', 'Q2, Q1')
    expect(status).toBe(0)
    expect(JSON.parse(stdout).items.map(({ item }: { item: string }) => item)).toEqual(['Q2', 'Q1'])
  })

  it('laat in een groot bestand een code weg die een eind van de schaal nooit haalt', async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `${(i % 5) + 1},${(i % 2) + 1}`)
    const { stdout } = await surveyStats(fileOf(['Q1,geslacht', ...rows].join('\n')), '--scale', '1-5')
    const report = JSON.parse(stdout)
    expect(report.items).toHaveLength(1)
    expect(report.alpha).toBeNull()
    expect(report.columnsLeftOut).toEqual([{ column: 'geslacht', why: 'an end of the scale is not used' }])
  })

  const asked = (content: string | Uint8Array, ...options: string[]) => [fileOf(content), '--scale', '1-5', ...options]

  it.each([
    ['geen bestand', () => [], 'Gebruik: peilstok survey stats BESTAND.csv --scale 1-6'],
    ['geen schaal', () => [fileOf(table)], 'Gebruik: peilstok survey stats'],
    ['een optie die er niet is', () => asked(table, '--schaal', '1-5'), 'Gebruik: peilstok survey stats'],
    ['twee bestanden', () => asked(table, 'nog.csv'), 'Gebruik: peilstok survey stats'],
    ['een bestand dat er niet is', () => [path.join(folder, 'weg.csv'), '--scale', '1-5'], 'is er niet'],
    ['een map', () => [folder, '--scale', '1-5'], 'is geen bestand'],
    ['een leeg bestand', () => asked(' \n'), 'is leeg'],
    ['alleen namen van kolommen', () => asked('Q1,Q2\n', '--items', 'Q1'), 'heeft geen rijen met antwoorden'],
    ['ruis', () => asked(Buffer.from([0, 1, 2, 255])), 'is geen tekst'],
    [
      'een aanhalingsteken dat niet sluit',
      () => asked(`${table}"b,Duin,1,2,3,20\n`),
      'is op regel 7 niet te lezen als CSV',
    ],
    ['een rij die te kort is', () => asked(`${table}b,Duin,1\n`), 'heeft op regel 7 niet evenveel kolommen'],
    ['een schaal zonder eind', () => [fileOf(table), '--scale', '1'], '“1” is geen schaal'],
    ['een schaal achterstevoren', () => [fileOf(table), '--scale', '5-1'], '“5-1” is geen schaal'],
    [
      'een schaal die niet past',
      () => [fileOf(table), '--scale', '30-35'],
      'heeft geen kolom met antwoorden op de schaal 30-35',
    ],
    ['een antwoord buiten de schaal', () => asked(table.replace('a4,Veld,4', 'a4,Veld,9')), 'Regel 5, kolom Q1: “9”'],
    ['een antwoord dat geen getal is', () => asked(table, '--items', 'Q1,school'), 'Regel 2, kolom school: “Duin”'],
    [
      'een vraag die er niet is',
      () => asked(table, '--items', 'Q1,Q9'),
      'Er is geen kolom Q9. Er zijn: id, school, Q1',
    ],
    ['een vraag die twee keer genoemd is', () => asked(table, '--items', 'Q1,Q1'), 'De kolom Q1 staat twee keer'],
    ['twee kolommen met één naam', () => asked('Q1,Q1\n1,2\n'), 'De kolom Q1 staat twee keer'],
    ['geen vragen', () => asked(table, '--items', ','), 'Noem bij --items de kolommen'],
    ['omkeren wat geen vraag is', () => asked(table, '--reverse', 'leeftijd'), 'leeftijd is niet om te keren'],
    ['een groep die er niet is', () => asked(table, '--group', 'bestuur'), 'Er is geen kolom bestuur'],
    [
      'een vraag als groep',
      () => asked(table, '--items', 'Q1,Q2', '--group', 'Q1'),
      'kan niet een vraag en de groep zijn',
    ],
    ['één groep', () => asked(table.replaceAll('Veld', 'Duin'), '--group', 'school'), 'staat maar één groep'],
    ['een groep voor elk antwoord', () => asked(table, '--group', 'id'), 'heeft elke groep maar één antwoord'],
  ])('zegt bij %s op één regel wat er is, en eindigt met 2', async (_, args, problem) => {
    const { status, stdout, stderr } = await surveyStats(...args())
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(problem)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})
