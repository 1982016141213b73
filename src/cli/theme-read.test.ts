// `peilstok theme read` as somebody types it.
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../platform/root.ts'

const tabbed = `THEMA: DE WERKPLEK

\tIndividuele begeleiding\tCommitment Samen Opleiden\tVerbinden en verbreden\tInnovatie en co-creatie
Ruimte\tEr is  geen plek.\tEr is een kast.\tEr is een lokaal.\t
`

let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-theme-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

type Outcome = { status: number; stdout: string; stderr: string }

function themeRead(...args: string[]): Promise<Outcome> {
  const program = [path.join(projectRoot, 'src', 'cli.ts'), 'theme', 'read', ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, program, (error, stdout, stderr) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
  })
}

function fileOf(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  fs.writeFileSync(file, content)
  return file
}

describe('peilstok theme read', () => {
  it('toont het thema als JSON, zonder database', async () => {
    const { status, stdout, stderr } = await themeRead(fileOf('thema.txt', tabbed))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual({
      title: 'De werkplek',
      phases: [
        'Individuele begeleiding',
        'Commitment Samen Opleiden',
        'Verbinden en verbreden',
        'Innovatie en co-creatie',
      ],
      criteria: [{ name: 'Ruimte', descriptors: ['Er is geen plek.', 'Er is een kast.', 'Er is een lokaal.', null] }],
      notes: ['THEMA:'],
      uncertain: [],
    })
  })

  it.each([
    ['geen bestand', () => [], 'Gebruik: peilstok theme read BESTAND'],
    ['twee bestanden', () => ['een', 'twee'], 'Gebruik: peilstok theme read BESTAND'],
    ['een bestand dat er niet is', () => [path.join(folder, 'weg')], 'is er niet'],
    ['een map', () => [folder], 'is geen bestand'],
    ['een leeg bestand', () => [fileOf('leeg', '')], 'is leeg'],
    ['een brief', () => [fileOf('brief.docx', 'Beste ouders,')], 'bevat geen tabel van een thema'],
    ['ruis', () => [fileOf('ruis.pdf', Buffer.from([0, 1, 2, 255]))], 'is geen tekst, Word-document of pdf'],
    ['een halve pdf', () => [fileOf('half.txt', '%PDF-1.7\n1 0 obj')], 'is beschadigd'],
    ['een bestand dat te groot is', () => [fileOf('groot', Buffer.alloc(10_000_001))], 'is groter dan 10 MB'],
  ])('zegt bij %s op één regel wat er is, en eindigt met 2', async (_, args, problem) => {
    const { status, stdout, stderr } = await themeRead(...args())
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(problem)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})
