import type { SubjectFinder } from '../../../platform/web/access.ts'
import type { Crumb } from '../../../platform/web/answer.ts'
import { scanPolicy } from '../policy.ts'
import { findScan, findSchool, type Scan, type School } from '../queries.ts'

export const theScan: SubjectFinder<Scan> = {
  find: (tx, params) => findScan(tx, params.scan ?? ''),
  seenBy: scanPolicy.see,
}
export const theSchool: SubjectFinder<School> = {
  find: (tx, params) => findSchool(tx, params.school ?? ''),
  seenBy: scanPolicy.lookBack,
}

/** Where a page of a scan stands. */
export function crumbsOf(scan: Scan, here?: string): Crumb[] {
  const path: Crumb[] = [
    { title: 'Scans', href: '/scans' },
    { title: scan.schoolName, href: `/scans/${scan.id}` },
  ]
  return here ? [...path, { title: here }] : path.with(1, { title: scan.schoolName })
}
