import { migrate } from '../platform/database/migrate.ts'
import type { Command } from './command.ts'
import { asOwner } from './owner.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  usage: '',
  help: 'Breng de database bij deze versie van Peilstok (start doet dat ook)',
  async run() {
    const { applied } = await asOwner('alone', (owner) => migrate(owner))
    console.log(applied.length > 0 ? `Uitgevoerd: ${applied.join(', ')}.` : 'De database is al bij.')
    return 0
  },
}
