import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Group } from '../rules/release.ts'

/** How a group answered a section, this time and the time before with the same questionnaire; from what is shown. */
export type SectionMean = {
  surveyId: string
  schoolYear: number
  versionId: string
  sectionId: string
  mean: number
  standardError: number | null
  before: { mean: number; standardError: number | null } | null
}

/** The sections of the last yearly survey up to a school year: as few bytes as a glance needs. */
export async function findSectionMeans(
  { db, scope }: Tx,
  { kind, key }: Group,
  schoolYear: number,
): Promise<SectionMean[]> {
  const { rows } = await sql<SectionMean>`
    with yearly as (
      select s.id, s.school_year, s.version_id, v.instrument_id, s.opens_on
      from survey s join instrument_version v on v.partnership_id = s.partnership_id and v.id = s.version_id
      where s.partnership_id = ${scope.partnershipId} and s.state = 'closed' and s.kind in ('yearly', 'earlier')
    ), last as (
      select * from yearly where school_year <= ${schoolYear} order by opens_on desc, id limit 1
    ), previous as (
      select y.* from yearly y, last
      where y.instrument_id = last.instrument_id and y.opens_on < last.opens_on order by y.opens_on desc, y.id limit 1
    )
    select last.id as "surveyId", last.school_year as "schoolYear", last.version_id as "versionId",
      r.section_id as "sectionId", (r.result ->> 'mean')::double precision as mean,
      (r.result ->> 'standardError')::double precision as "standardError",
      case when b.section_id is not null then jsonb_build_object(
        'mean', b.result -> 'mean', 'standardError', b.result -> 'standardError') end as before
    from last
    join survey_section_result r on r.partnership_id = ${scope.partnershipId} and r.survey_id = last.id
      and r.group_kind = ${kind} and r.group_key = ${key}
    left join previous on true
    left join survey_section_result b on b.partnership_id = ${scope.partnershipId} and b.survey_id = previous.id
      and b.section_id = r.section_id and b.group_kind = ${kind} and b.group_key = ${key}`.execute(db)
  return rows
}
