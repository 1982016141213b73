import { type Expression, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Level, Phase } from '../rules.ts'
import { levelOf } from './answers.ts'

/** What a school's team settled last on one criterion. */
export type SettledLevel = { criterionId: string; level: Level | null; ambition: Phase | null }

/** One school in the overview, with its last settled scan about a theme, if there is one. */
export type SchoolOverview = {
  schoolId: string
  schoolName: string
  boardId: string | null
  boardName: string | null
  region: string | null
  scanId: string | null
  schoolYear: number | null
  levels: SettledLevel[]
}

export type OverviewFilter = { instrumentId: string; boardIds: readonly string[] | 'all'; region: string | null }

/** Every school with its last settled scan about a theme, in the order of the alphabet: this is no ranking. One query. */
export async function findOverview(
  tx: Tx,
  { instrumentId, boardIds, region }: OverviewFilter,
): Promise<SchoolOverview[]> {
  const { partnershipId } = tx.scope
  const boards: Expression<SqlBool> = boardIds === 'all' ? sql`true` : sql`school.board_id = any(${boardIds})`
  const { rows } = await sql<
    Omit<SchoolOverview, 'levels'> & {
      levels: { criterionId: string; level: number | null; ambition: Phase | null }[] | null
    }
  >`
    with latest as (
      select distinct on (scan.school_id) scan.school_id, scan.id as scan_id, scan.school_year, version.id as version_id
      from scan
      join scan_theme theme on theme.partnership_id = scan.partnership_id and theme.scan_id = scan.id
      join instrument_version version on version.partnership_id = theme.partnership_id and version.id = theme.version_id
      where scan.partnership_id = ${partnershipId} and scan.state in ('settled', 'archived') and version.instrument_id = ${instrumentId}
      order by scan.school_id, scan.talk_on desc, scan.id desc
    )
    select school.id as "schoolId", school.name as "schoolName", school.board_id as "boardId", board.name as "boardName", school.region,
      latest.scan_id as "scanId", latest.school_year as "schoolYear", judged.levels
    from organisation school
    left join organisation board on board.partnership_id = school.partnership_id and board.id = school.board_id
    left join latest on latest.school_id = school.id
    left join lateral (
      select jsonb_agg(jsonb_build_object('criterionId', judgement.criterion_id, 'level', judgement.level, 'ambition', judgement.ambition)) as levels
      from team_judgement judgement
      where judgement.partnership_id = school.partnership_id and judgement.scan_id = latest.scan_id and judgement.version_id = latest.version_id
    ) judged on true
    where school.partnership_id = ${partnershipId} and school.kind = 'school' and school.ended_on is null
      and ${boards} and (${region}::text is null or school.region = ${region})
    order by school.name, school.id`.execute(tx.db)
  return rows.map((row) => ({
    ...row,
    levels: (row.levels ?? []).map((one) => ({ ...one, level: levelOf(one.level) })),
  }))
}

export type FilterOption = { id: string; name: string }

/** What the overview can be narrowed by: the boards with schools, and the regions. */
export async function findOverviewFilters(tx: Tx): Promise<{ boards: FilterOption[]; regions: string[] }> {
  const { partnershipId } = tx.scope
  const boards = await tx.db
    .selectFrom('organisation')
    .where('partnershipId', '=', partnershipId)
    .where('kind', '=', 'board')
    .orderBy('name')
    .select(['id', 'name'])
    .execute()
  const regions = await tx.db
    .selectFrom('organisation')
    .where('partnershipId', '=', partnershipId)
    .where('kind', '=', 'school')
    .where('region', 'is not', null)
    .distinct()
    .orderBy('region')
    .select('region')
    .$narrowType<{ region: string }>()
    .execute()
  return { boards, regions: regions.map(({ region }) => region) }
}
