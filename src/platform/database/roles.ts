import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { UsageError } from '../../cli/command.ts'
import { projectRoot } from '../root.ts'

const rolesFile = path.join(projectRoot, 'db', 'roles.sql')

/** PostgreSQL's code for "not allowed": insufficient_privilege. */
const notAllowed = '42501'

/**
 * Makes the roles that are missing on the server (db/roles.sql says which, and what for).
 * @param owner the login that owns the database
 * @throws UsageError when roles are missing and this login may not make them: what the administrator has to run
 */
export async function ensureRoles(client: pg.ClientBase, owner: string): Promise<void> {
  await client.query(`select set_config('peilstok.owner', $1, false)`, [owner])
  try {
    await client.query(fs.readFileSync(rolesFile, 'utf8'))
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === notAllowed)) throw error
    throw new UsageError(
      `De gebruiker ${owner} mag in deze PostgreSQL geen rollen maken. Laat de beheerder van de database eenmalig dit uitvoeren:\n` +
        `  set peilstok.owner = ${pg.escapeLiteral(owner)};\n  \\i ${rolesFile}\nen start daarna opnieuw.`,
    )
  }
}
