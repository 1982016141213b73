import { type Database, partnershipIds } from '../../platform/database/scope.ts'

/** Whether anybody could sign in at all. */
export async function hasPartnership(database: Database): Promise<boolean> {
  return (await partnershipIds(database)).length > 0
}
