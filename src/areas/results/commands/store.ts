import { inParts } from '../../../platform/database/inParts.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { type GroupKind, groupKinds, type Release } from '../rules/release.ts'

/** Keeps what may be known of a survey, instead of what was kept of it before. */
export async function storeRelease(tx: Tx, release: Release): Promise<void> {
  const { partnershipId } = tx.scope
  const { surveyId } = release
  for (const table of ['surveyResult', 'surveySectionResult', 'surveyGroup'] as const)
    await tx.db.deleteFrom(table).where('partnershipId', '=', partnershipId).where('surveyId', '=', surveyId).execute()
  const here = { partnershipId, surveyId }
  const tallies = [...release.tallies].flatMap(([questionId, shown]) =>
    [...shown].map(([id, { n, counts }]) => ({
      ...here,
      questionId,
      ...groupFrom(id),
      n,
      counts: JSON.stringify(counts),
    })),
  )
  const sections = release.sections.map(({ kind, key, sectionId, n, ...result }) => ({
    ...here,
    sectionId,
    groupKind: kind,
    groupKey: key,
    n,
    result: JSON.stringify(result),
  }))
  const groups = release.groups.map(({ kind, key, invited }) => ({ ...here, groupKind: kind, groupKey: key, invited }))
  await inParts(tallies, (rows) => tx.db.insertInto('surveyResult').values(rows).execute())
  await inParts(sections, (rows) => tx.db.insertInto('surveySectionResult').values(rows).execute())
  await inParts(groups, (rows) => tx.db.insertInto('surveyGroup').values(rows).execute())
}

/** What `groupId` was made of. */
function groupFrom(id: string): { groupKind: GroupKind; groupKey: string } {
  const at = id.indexOf(':')
  const groupKind = groupKinds.find((kind) => kind === id.slice(0, at))
  if (groupKind === undefined) throw new Error(`${id} is no group`)
  return { groupKind, groupKey: id.slice(at + 1) }
}
