import { type Database, withScope } from '../../../platform/database/scope.ts'
import { findContent, type PlanContent } from './content.ts'

/** What a plan holds, for a live view: in a transaction of its own, as nobody. */
export async function readContentLive(database: Database, partnershipId: string, planId: string): Promise<PlanContent> {
  return withScope(database, { partnershipId, personId: null }, (tx) => findContent(tx, planId), 'read')
}
