// People of the demo who do something in a bench, and what there is for them to do it with.
import pg from 'pg'
import { type PgConnection, valueTypes } from '../../src/platform/database/connection.ts'
import { ask } from './load.ts'
import type { Program } from './program.ts'

/** Signs in as somebody of the demo. @returns the value for the header `cookie` */
export async function signIn({ origin }: Program, personId: string): Promise<string> {
  const { status, headers } = await ask({
    method: 'POST',
    url: `${origin}/demo`,
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: `person=${personId}`,
  })
  const cookies = headers['set-cookie']?.map((cookie) => cookie.split(';')[0]).join('; ')
  if (status !== 303 || !cookies) throw new Error(`Signing in as ${personId} gave status ${status}`)
  return cookies
}

/** Somebody who takes part in an open scan, with one of its themes. */
export type Chooser = {
  partnershipId: string
  personId: string
  scanId: string
  versionId: string
  criterionIds: readonly string[]
}

/** Everybody in the demo who can choose now, with the first theme of the scan. */
export function findChoosers(superuser: PgConnection): Promise<Chooser[]> {
  return rowsOf<Chooser>(
    superuser,
    `select part.partnership_id as "partnershipId", part.person_id as "personId", scan.id as "scanId",
       version.id as "versionId", jsonb_path_query_array(version.definition, '$.criteria[*].id') as "criterionIds"
     from scan
     join participant part on part.partnership_id = scan.partnership_id and part.scan_id = scan.id
     join scan_theme theme on theme.partnership_id = scan.partnership_id and theme.scan_id = scan.id and theme.position = 0
     join instrument_version version on version.partnership_id = theme.partnership_id and version.id = theme.version_id
     where scan.state = 'open'
     order by part.person_id, scan.id`,
  )
}

/** Somebody who holds a role today, and the partnership. */
export type Holder = { partnershipId: string; personId: string; roleKey: string }

/** One person for each role that somebody holds today. */
export function findHolders(superuser: PgConnection): Promise<Holder[]> {
  return rowsOf<Holder>(
    superuser,
    `select distinct on (role_key) partnership_id as "partnershipId", person_id as "personId", role_key as "roleKey"
     from appointment
     where starts_on <= current_date and (ends_on is null or ends_on >= current_date)
     order by role_key, person_id`,
  )
}

/** The rows of one query, read as whoever may see everything. */
export async function rowsOf<Row extends pg.QueryResultRow>(
  superuser: PgConnection,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ ...superuser, types: valueTypes })
  await client.connect()
  try {
    return (await client.query<Row>(text, [...values])).rows
  } finally {
    await client.end()
  }
}
