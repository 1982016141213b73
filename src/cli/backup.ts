import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { backup } from '../platform/database/backup.ts'
import { projectRoot } from '../platform/root.ts'
import { type Command, UsageError } from './command.ts'
import { asOwner } from './owner.ts'

export const backupCommand: Command = {
  name: 'backup',
  usage: 'BESTAND',
  help: 'Schrijf een reservekopie van alle gegevens; Peilstok mag intussen draaien',
  async run([file, ...rest]) {
    if (!file || rest.length > 0) throw new UsageError('Gebruik: peilstok backup BESTAND')
    const { tables } = await asOwner('beside a running program', (owner, signal) =>
      backup(owner, file, { program: programVersion(), signal }),
    )
    const rows = tables.reduce((sum, table) => sum + table.rows, 0).toLocaleString('nl-NL')
    const size = Math.ceil(fs.statSync(file).size / 1_000).toLocaleString('nl-NL')
    console.log(`${file} is geschreven: ${rows} rijen uit ${tables.length} tabellen, ${size} kB.`)
    console.log('Er staan persoonsgegevens in. Bewaar het bestand op een veilige plek.')
    return 0
  },
}

function programVersion(): string {
  const text = fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}
