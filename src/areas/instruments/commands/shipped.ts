import { contentNames, readContent } from '../../../platform/content.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { ShippedFramework } from '../framework.ts'
import { ShippedTheme } from '../theme.ts'

type Shipped = ShippedTheme | ShippedFramework

/**
 * Gives a new partnership the themes and the conversation framework that come with the program, published and marked with
 * where their words come from.
 * @returns the version of each, by the name of its file
 */
export async function addShippedInstruments(tx: Tx): Promise<Map<string, string>> {
  const versions = new Map<string, string>()
  for (const name of await contentNames('instruments'))
    versions.set(keyOf(name), await addShipped(tx, keyOf(name), await readContent(name, ShippedTheme)))
  for (const name of await contentNames('frameworks'))
    versions.set(keyOf(name), await addShipped(tx, keyOf(name), await readContent(name, ShippedFramework)))
  return versions
}

/** `frameworks/gesprekskader` → `gesprekskader`. */
const keyOf = (name: string) => name.replace(/^[^/]*\//, '')

/** @returns the id of the version */
async function addShipped(tx: Tx, shippedKey: string, { kind, definition, provenance }: Shipped): Promise<string> {
  const { partnershipId } = tx.scope
  const instrument = await tx.db
    .insertInto('instrument')
    .values({ partnershipId, kind, shippedKey })
    .returning('id')
    .executeTakeFirstOrThrow()
  const version = await tx.db
    .insertInto('instrumentVersion')
    .values({
      partnershipId,
      instrumentId: instrument.id,
      number: 1,
      state: 'published',
      definition: JSON.stringify(definition),
      provenance: JSON.stringify(provenance),
      publishedAt: new Date(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(tx, {
    verb: 'instrument.publish',
    subjectKind: 'instrument-version',
    subjectId: version.id,
    detail: { shipped: shippedKey },
  })
  return version.id
}

/** Gives a partnership the framework that comes with the program, when it was founded before there was one. */
export async function adoptShippedFramework(tx: Tx): Promise<'adopted' | 'had-it'> {
  const name = 'frameworks/gesprekskader'
  const had = await tx.db
    .selectFrom('instrument')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('shippedKey', '=', keyOf(name))
    .select('id')
    .executeTakeFirst()
  if (had) return 'had-it'
  await addShipped(tx, keyOf(name), await readContent(name, ShippedFramework))
  return 'adopted'
}
