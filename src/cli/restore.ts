import { restore } from '../platform/database/restore.ts'
import { type Command, UsageError } from './command.ts'
import { asOwner } from './owner.ts'

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'BESTAND',
  help: 'Zet een reservekopie terug in een lege database',
  async run([file, ...rest]) {
    if (!file || rest.length > 0) throw new UsageError('Gebruik: peilstok restore BESTAND')
    const { createdAt, tables } = await asOwner('alone', (owner) => restore(owner, file))
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    const moment = new Date(createdAt).toLocaleString('nl-NL', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/Amsterdam',
    })
    console.log(
      `De reservekopie van ${moment} staat terug: ${rows.toLocaleString('nl-NL')} rijen in ${tables.length} tabellen.`,
    )
    return 0
  },
}
