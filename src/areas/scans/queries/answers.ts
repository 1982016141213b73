import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
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

/** One's own choices in a scan; the database shows nobody anybody else's. */
export async function findOwnChoices(tx: Tx, scanId: string): Promise<Choice[]> {
  return tx.db
    .selectFrom('choice')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('scanId', '=', scanId)
    .where('personId', '=', tx.scope.personId)
    .select(['versionId', 'criterionId', 'phase', 'ambition', 'remark'])
    .$narrowType<{ phase: Phase | null; ambition: Phase | null }>()
    .execute()
}

const none: PhaseCounts = [0, 0, 0, 0]

/** The spreads of a closed scan. Counting is done by a function of the database that hides what fewer than three answered. */
export async function findSpreads(tx: Tx, scanId: string): Promise<CriterionSpread[]> {
  const { rows } = await sql<{
    versionId: string
    criterionId: string
    phases: PhaseCounts | null
    cannotJudge: number | null
    ambitions: PhaseCounts | null
  }>`
    select version_id as "versionId", criterion_id as "criterionId", phases, cannot_judge as "cannotJudge", ambitions
    from scan_spread(${scanId})`.execute(tx.db)
  return rows.map(({ phases, cannotJudge, ambitions, ...where }) => ({
    ...where,
    choices: phases ?? none,
    cannotJudge: cannotJudge ?? 0,
    ambitions: ambitions ?? none,
  }))
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
