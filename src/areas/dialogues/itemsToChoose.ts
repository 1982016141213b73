import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { type Body, bodyPolicy, findTables } from '../bodies/index.ts'
import { type FrameworkVersion, placedItems } from '../instruments/index.ts'
import { focusPointsInSight } from '../scans/index.ts'
import type { ItemsToChoose } from './pages/ItemChoice.tsx'
import { findGlances } from './queries.ts'
import { proposedItems } from './rules.ts'

/** The items of a framework that a body could talk about: what was said of each, as far as this person may see, and proposals. */
export async function findItemsToChoose(
  tx: Tx,
  who: Who,
  body: Pick<Body, 'id' | 'organisationId' | 'boardId'>,
  framework: FrameworkVersion,
): Promise<ItemsToChoose> {
  const tables = (await findTables(tx, who.today)).filter((table) => bodyPolicy.takePart.allows(who, table))
  const glances = await findGlances(
    tx,
    { bodyId: body.id, instrumentId: framework.instrumentId },
    tables.map(({ id }) => id),
  )
  const focuses = (await focusPointsInSight(tx, who)).filter(
    ({ schoolId, boardId }) =>
      body.organisationId === null || body.organisationId === schoolId || body.organisationId === boardId,
  )
  return {
    framework,
    glances,
    proposals: proposedItems(placedItems(framework.definition), glances, focuses, who.today),
  }
}
