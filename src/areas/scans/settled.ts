import type { Day } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/scope.ts'
import { findFocusPoints, findScansOfSchool, findTalkItems } from './queries.ts'
import { levelName } from './rules.ts'

/** What a school's last settled scan says of one criterion; `goal` when it is a focus point too. */
export type SettledCriterion = {
  scanId: string
  criterionId: string
  talkOn: Day
  guarantee: number
  criterionName: string
  /** Where the team stands, in words; null when it was left out. */
  stands: string | null
  reasons: string
  goal: string | null
}

/** What a school's team settled in its last scan, in the order of the scan; nothing when it never settled one. */
export async function settledAtSchool(tx: Tx, schoolId: string, today: Day): Promise<SettledCriterion[]> {
  const scan = (await findScansOfSchool(tx, schoolId)).findLast(
    ({ state }) => state === 'settled' || state === 'archived',
  )
  if (!scan) return []
  const items = await findTalkItems(tx, scan, false)
  const points = await findFocusPoints(tx, scan.id, today)
  return items.map(({ theme, criterion, judgement }) => ({
    scanId: scan.id,
    criterionId: criterion.id,
    talkOn: scan.talkOn,
    guarantee: theme.definition.guarantee,
    criterionName: criterion.name,
    stands: judgement?.level ? levelName(judgement.level, theme.definition.phases) : null,
    reasons: judgement?.reasons ?? '',
    goal:
      points.find(({ versionId, criterionId }) => versionId === theme.versionId && criterionId === criterion.id)
        ?.goal ?? null,
  }))
}
