// The command as somebody types it, on an embedded database.
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startEmbedded } from '../platform/database/embedded.ts'
import { projectRoot } from '../platform/root.ts'
import { UsageError } from './command.ts'
import { partnershipCreateCommand } from './partnership-create.ts'

let dataDir: string
beforeAll(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-founding-'))
})
afterAll(() => fs.rmSync(dataDir, { recursive: true }))

type Outcome = { status: number; output: string }

/** Runs `peilstok …`; resolves with its exit status and all that it said. */
function peilstok(words: string[], settings: Record<string, string> = {}): Promise<Outcome> {
  const env = { PATH: process.env.PATH, PEILSTOK_DATA: dataDir, LOG_LEVEL: 'silent', ...settings }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(projectRoot, 'bin', 'peilstok'), ...words],
      { env },
      (error, stdout, stderr) =>
        resolve({ status: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr }),
    )
  })
}

describe('wat niet klopt, staat er met de optie erbij', () => {
  test.each([
    [['--email', 'petra@voorbeeld.nl'], '--name: Vul in: naam van het partnerschap.'],
    [['--name', 'Noord', '--email', 'petra'], '--email: Dit is geen e-mailadres.'],
    [['--name', 'Noord', '--email', 'petra@voorbeeld.nl', '--blueprint', 'elders'], 'Kies uit: samen.'],
    [['--naam', 'Noord'], 'Gebruik: peilstok partnership create'],
  ])('%j', async (options, sentence) => {
    const asked = partnershipCreateCommand.run(options)
    await expect(asked).rejects.toBeInstanceOf(UsageError)
    await expect(asked).rejects.toThrow(sentence)
  })
})

test('een partnerschap begint met een uitgenodigde projectcoördinator; de demo start er niet meer', async () => {
  const options = ['--name', 'Noord', '--email', 'Petra@Voorbeeld.nl', '--person', 'Petra Project']
  const made = await peilstok(['partnership', 'create', ...options])
  expect(made).toMatchObject({ status: 0, output: expect.stringContaining('Noord is gemaakt') })

  const demo = await peilstok(['start'], { PORT: '0' })
  expect(demo).toMatchObject({ status: 2, output: expect.stringContaining('een echt partnerschap') })

  const database = await startEmbedded({ dataDir, settings: { fsync: 'off' } })
  const client = new pg.Client({ ...database.superuser, database: 'peilstok' })
  await client.connect()
  const { rows } = await client.query(
    `select p.name, p.email, a.role_key, o.name as organisation, p.invited_at is not null as invited,
       (select count(*)::int from letter) as letters, (select count(*)::int from pgboss.job where name = 'send-letter') as jobs
     from person p join appointment a on a.person_id = p.id join organisation o on o.id = a.organisation_id`,
  )
  await client.end()
  await database.stop()
  const petra = { name: 'Petra Project', email: 'petra@voorbeeld.nl', role_key: 'project-coordinator' }
  expect(rows).toEqual([{ ...petra, organisation: 'Penvoerder', invited: true, letters: 1, jobs: 1 }])
}, 90_000)
