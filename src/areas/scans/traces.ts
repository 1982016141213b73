import type { Tx } from '../../platform/database/scope.ts'
import { count } from '../../ui/words.ts'

/**
 * What somebody did in scans, as it stands after "deze persoon": whoever took part or led a talk belongs to what a
 * school did together.
 */
export async function scanTraces(tx: Tx, personId: string): Promise<string[]> {
  const { partnershipId } = tx.scope
  const { participations, led } = await tx.db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('participant')
        .where('partnershipId', '=', partnershipId)
        .where('personId', '=', personId)
        .select((at) => at.fn.countAll<number>().as('number'))
        .$asScalar()
        .as('participations'),
      eb
        .selectFrom('scan')
        .where('partnershipId', '=', partnershipId)
        .where('facilitatorId', '=', personId)
        .select((at) => at.fn.countAll<number>().as('number'))
        .$asScalar()
        .as('led'),
    ])
    .executeTakeFirstOrThrow()
  return [
    ...(participations ? [`doet mee aan ${count(participations, 'scan', 'scans')}`] : []),
    ...(led ? [`leidt het gesprek van ${count(led, 'scan', 'scans')}`] : []),
  ]
}
