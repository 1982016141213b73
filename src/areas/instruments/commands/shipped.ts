import { contentNames, readContent } from '../../../platform/content.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { ShippedFramework } from '../framework.ts'
import { questionnaireFor, ShippedQuestionnaire } from '../questionnaire.ts'
import type { InstrumentKind } from '../rules.ts'
import { type Provenance, ShippedTheme } from '../theme.ts'

/** What an instrument comes with, published as it is. */
type Shipped = { kind: InstrumentKind; definition: object; provenance: Provenance }

/**
 * Gives a new partnership the themes, the conversation framework and the questionnaires that come with the program, published
 * and marked with where their words come from.
 * @returns the version of each, by the name of its file
 */
export async function addShippedInstruments(tx: Tx): Promise<Map<string, string>> {
  const versions = new Map<string, string>()
  for (const name of await contentNames('instruments'))
    versions.set(keyOf(name), await addShipped(tx, keyOf(name), await readContent(name, ShippedTheme)))
  for (const name of await contentNames('frameworks'))
    versions.set(keyOf(name), await addShipped(tx, keyOf(name), await readContent(name, ShippedFramework)))
  for (const [key, versionId] of await addShippedQuestionnaires(tx)) versions.set(key, versionId)
  return versions
}

/**
 * Gives a partnership the questionnaires that come with the program, as far as it has not had them: also when it was founded
 * before there were any.
 * @returns the version of each that was added, by the name of its file
 */
export async function addShippedQuestionnaires(tx: Tx): Promise<Map<string, string>> {
  const instruments = await findShippedInstruments(tx)
  const versions = new Map<string, string>()
  for (const name of await contentNames('questionnaires')) {
    const key = keyOf(name)
    if (instruments.has(key)) continue
    const shipped = await readContent(name, ShippedQuestionnaire)
    const { kind, provenance } = shipped
    versions.set(
      key,
      await addShipped(tx, key, { kind, provenance, definition: questionnaireFor(shipped, instruments) }),
    )
  }
  return versions
}

/** `frameworks/gesprekskader` → `gesprekskader`. */
const keyOf = (name: string) => name.replace(/^[^/]*\//, '')

/** The ids of the shipped instruments that a partnership has, by the name of their file. */
async function findShippedInstruments(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.db
    .selectFrom('instrument')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .select(['id', 'shippedKey'])
    .execute()
  return new Map(rows.flatMap(({ id, shippedKey }) => (shippedKey === null ? [] : [[shippedKey, id] as const])))
}

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
  if ((await findShippedInstruments(tx)).has(keyOf(name))) return 'had-it'
  await addShipped(tx, keyOf(name), await readContent(name, ShippedFramework))
  return 'adopted'
}
