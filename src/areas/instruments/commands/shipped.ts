import { contentNames, readContent } from '../../../platform/content.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { ShippedTheme } from '../theme.ts'

/**
 * Gives a new partnership the themes that come with the program, published and marked with where their words come from.
 * @returns the version of each theme, by the name of its file
 */
export async function addShippedThemes(tx: Tx): Promise<Map<string, string>> {
  const { partnershipId } = tx.scope
  const versions = new Map<string, string>()
  for (const name of await contentNames('instruments')) {
    const key = name.replace(/^instruments\//, '')
    const { kind, definition, provenance } = await readContent(name, ShippedTheme)
    const instrument = await tx.db
      .insertInto('instrument')
      .values({ partnershipId, kind, shippedKey: key })
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
    versions.set(key, version.id)
    await recordEvent(tx, {
      verb: 'instrument.publish',
      subjectKind: 'instrument-version',
      subjectId: version.id,
      detail: { shipped: key },
    })
  }
  return versions
}
