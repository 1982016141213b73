import { checkBackupFile } from '../platform/database/backupFile.ts'
import { restore } from '../platform/database/restore.ts'
import { type Command, UsageError } from './command.ts'
import { asOwner } from './owner.ts'

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'BESTAND',
  help: 'Zet een reservekopie terug in een lege database',
  async run([file, ...rest]) {
    if (!file || rest.length > 0) throw new UsageError('Gebruik: peilstok restore BESTAND')
    const checked = await checkBackupFile(file)
    await asOwner('alone', (owner) => restore(owner, checked))
    const { createdAt, tables } = checked.manifest
    const rows = tables.reduce((sum, table) => sum + table.rows, 0).toLocaleString('nl-NL')
    console.log(`De reservekopie van ${moment(createdAt)} staat terug: ${rows} rijen in ${tables.length} tabellen.`)
    return 0
  },
}

function moment(time: string): string {
  return new Date(time).toLocaleString('nl-NL', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' })
}
