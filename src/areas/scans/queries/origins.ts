import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { Who } from '../../../platform/web/who.ts'
import type { OriginName, OriginSource } from '../../followup/index.ts'
import { scanPolicy } from '../policy.ts'
import { findScansById } from './scan.ts'

/** What the focus points are called that actions come from. Only for whoever sees the scan does one lead to its plan. */
export const focusPointOrigins: OriginSource = { kind: 'focus-point', find: findFocusPointNames }

async function findFocusPointNames(tx: Tx, ids: readonly string[], who: Who): Promise<Map<string, OriginName>> {
  if (ids.length === 0) return new Map()
  const points = await tx.db
    .selectFrom('focusPoint')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', 'in', ids)
    .select(['id', 'scanId'])
    .execute()
  const scans = await findScansById(tx, [...new Set(points.map(({ scanId }) => scanId))])
  return new Map(
    points.flatMap(({ id, scanId }): [string, OriginName][] => {
      const scan = scans.find((one) => one.id === scanId)
      if (!scan) return []
      const title = `Ontwikkelplan ${scan.schoolName}, ${schoolYearName(scan.schoolYear)}`
      const href = scanPolicy.see.allows(who, scan) ? `/scans/${scanId}/development-plan#focus-${id}` : null
      return [[id, { title, href }]]
    }),
  )
}
