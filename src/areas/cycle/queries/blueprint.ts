import { readContent } from '../../../platform/content.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { Blueprint, type BlueprintCycleRow } from '../../partnership/index.ts'

/** Blueprints come with the program, and do not change while it runs. */
const read = new Map<string, Promise<Blueprint>>()

function blueprintNamed(name: string): Promise<Blueprint> {
  const known = read.get(name) ?? readContent(`blueprints/${name}`, Blueprint)
  read.set(name, known)
  return known
}

/** The rows of the cycle of the partnership's blueprint that it does not have, nor had before. */
export async function findMissingRows(tx: Tx): Promise<{ row: BlueprintCycleRow; position: number }[]> {
  const { partnershipId } = tx.scope
  const { blueprint } = await tx.db
    .selectFrom('partnership')
    .where('id', '=', partnershipId)
    .select('blueprint')
    .executeTakeFirstOrThrow()
  const there = await tx.db.selectFrom('cycleRow').where('partnershipId', '=', partnershipId).select('kind').execute()
  const kinds = new Set(there.map(({ kind }) => kind))
  const { cycle } = await blueprintNamed(blueprint)
  return cycle.map((row, index) => ({ row, position: index + 1 })).filter(({ row }) => !kinds.has(row.key))
}
