import fs from 'node:fs'
import { UsageError } from '../../cli/command.ts'

/** As whom the database server runs; what spawn() takes. */
export type ServerUser = { uid: number; gid: number }

/**
 * PostgreSQL refuses to run as root. A program of root runs it as the user who already owns the data, or else as
 * `postgres`, or else as `nobody`. Any other user runs it as itself: undefined.
 * @param cluster the folder of the data, which may not exist yet
 * @throws UsageError when the data belong to somebody whose place we cannot take, or there is nobody to run it as
 */
export function serverUser(cluster: string): ServerUser | undefined {
  const self = process.getuid?.()
  const found = fs.statSync(cluster, { throwIfNoEntry: false })
  if (self === 0) return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : userWithoutPowers()
  if (found && found.uid !== self) {
    throw new UsageError(
      `De gegevens in ${cluster} zijn van een andere gebruiker van deze computer (${found.uid}). ` +
        'Start Peilstok als die gebruiker, of kies met PEILSTOK_DATA een andere map.',
    )
  }
  return undefined
}

function userWithoutPowers(): ServerUser {
  const users = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const user = ['postgres', 'nobody'].flatMap((name) => users.filter((fields) => fields[0] === name))[0]
  if (!user) {
    throw new UsageError(
      'De database mag niet als root draaien. Maak een gebruiker met de naam postgres, en start opnieuw.',
    )
  }
  return { uid: Number(user[2]), gid: Number(user[3]) }
}
