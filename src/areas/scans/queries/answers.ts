import type { Tx } from '../../../platform/database/scope.ts'
import { type Given, standingQuery } from '../../../platform/database/standingQuery.ts'
import { isLevel, type Level, type Phase, type PhaseCounts } from '../rules.ts'

/** What somebody chose on one criterion; `phase` null is "kan ik niet beoordelen". */
export type Choice = {
  versionId: string
  criterionId: string
  phase: Phase | null
  ambition: Phase | null
  remark: string | null
}

/** How the choices on one criterion are spread; all zero when too few answered to show it. */
export type CriterionSpread = {
  versionId: string
  criterionId: string
  choices: PhaseCounts
  cannotJudge: number
  ambitions: PhaseCounts
}

export type TeamJudgement = {
  versionId: string
  criterionId: string
  /** Null: left out on purpose. */
  level: Level | null
  ambition: Phase | null
  ambitionYear: number | null
  reasons: string
  evidence: string
  minorityView: string
  revision: number
}

const ownChoices = standingQuery(({ db, scope }, given: Given<{ scanId: string }>) =>
  db
    .selectFrom('choice')
    .where('partnershipId', '=', scope.partnershipId)
    .where('scanId', '=', given('scanId'))
    .where('personId', '=', scope.personId)
    .select(['versionId', 'criterionId', 'phase', 'ambition', 'remark'])
    .$narrowType<{ phase: Phase | null; ambition: Phase | null }>(),
)

/** One's own choices in a scan; the database shows nobody anybody else's. */
export async function findOwnChoices(tx: Tx, scanId: string): Promise<Choice[]> {
  return ownChoices(tx, { scanId })
}

/** The spreads of a scan as they were counted when it was closed; the database hides what fewer than three answered. */
export async function findSpreads(tx: Tx, scanId: string): Promise<CriterionSpread[]> {
  const rows = await tx.db
    .selectFrom('shownSpread')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('scanId', '=', scanId)
    .select(['versionId', 'criterionId', 'phases', 'cannotJudge', 'ambitions'])
    .execute()
  return rows.map(({ phases, cannotJudge, ambitions, ...where }) => ({
    ...where,
    choices: countsFrom(phases),
    cannotJudge: cannotJudge ?? 0,
    ambitions: countsFrom(ambitions),
  }))
}

/** How many chose each phase, as the database keeps it: four numbers, by its own check; all zero when they are hidden. */
function countsFrom(numbers: readonly number[] | null): PhaseCounts {
  const [first = 0, second = 0, third = 0, fourth = 0] = numbers ?? []
  return [first, second, third, fourth]
}

export async function findJudgements(tx: Tx, scanId: string): Promise<TeamJudgement[]> {
  const rows = await tx.db
    .selectFrom('teamJudgement')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('scanId', '=', scanId)
    .select([
      'versionId',
      'criterionId',
      'level',
      'ambition',
      'ambitionYear',
      'reasons',
      'evidence',
      'minorityView',
      'revision',
    ])
    .$narrowType<{ ambition: Phase | null }>()
    .execute()
  return rows.map((row) => ({ ...row, level: levelOf(row.level) }))
}

/** A level as the database keeps it: a number in halves from 1 to 4, by its own check. */
export function levelOf(level: number | null): Level | null {
  return level !== null && isLevel(level) ? level : null
}
