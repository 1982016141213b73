import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import { isUuid } from '../../../platform/uuid.ts'
import type { Tally } from '../../questions/index.ts'
import { type GroupKind, type GroupResponse, groupId, type Release, type SectionResult } from '../rules/release.ts'

type TallyRow = { questionId: string; groupKind: GroupKind; groupKey: string } & Tally
type SectionRow = { sectionId: string; groupKind: GroupKind; groupKey: string; n: number } & {
  result: Omit<SectionResult, 'kind' | 'key' | 'sectionId' | 'n'>
}
type Rows = {
  groups: { groupKind: GroupKind; groupKey: string; invited: number }[]
  tallies: TallyRow[]
  sections: SectionRow[]
}

/**
 * All that may be known of a survey that is closed, of this year or from before.
 * @returns undefined while it is not closed. With too few answers everything in it is hidden: it has groups, and no tallies.
 */
export async function findRelease(tx: Tx, surveyId: string): Promise<Release | undefined> {
  if (!isUuid(surveyId)) return undefined
  const { rows } = await sql<Rows>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('groupKind', g.group_kind, 'groupKey', g.group_key, 'invited', g.invited)
          order by g.group_kind, g.group_key), '[]')
        from survey_group g where g.partnership_id = s.partnership_id and g.survey_id = s.id) as groups,
      (select coalesce(jsonb_agg(jsonb_build_object('questionId', r.question_id, 'groupKind', r.group_kind,
          'groupKey', r.group_key, 'n', r.n, 'counts', r.counts)), '[]')
        from survey_result r where r.partnership_id = s.partnership_id and r.survey_id = s.id) as tallies,
      (select coalesce(jsonb_agg(jsonb_build_object('sectionId', r.section_id, 'groupKind', r.group_kind,
          'groupKey', r.group_key, 'n', r.n, 'result', r.result) order by r.section_id, r.group_kind, r.group_key), '[]')
        from survey_section_result r where r.partnership_id = s.partnership_id and r.survey_id = s.id) as sections
    from survey s
    where s.partnership_id = ${tx.scope.partnershipId} and s.id = ${surveyId} and s.state = 'closed'`.execute(tx.db)
  const [found] = rows
  return found && releaseFrom(surveyId, found)
}

function releaseFrom(surveyId: string, { groups, tallies, sections }: Rows): Release {
  const byQuestion = new Map<string, Map<string, Tally>>()
  for (const { questionId, groupKind, groupKey, n, counts } of tallies) {
    const shown = byQuestion.get(questionId) ?? new Map<string, Tally>()
    byQuestion.set(questionId, shown)
    shown.set(groupId({ kind: groupKind, key: groupKey }), { n, counts })
  }
  const answered = byQuestion.get('')
  return {
    surveyId,
    groups: groups.map(({ groupKind: kind, groupKey: key, invited }): GroupResponse => {
      const group = { kind, key }
      return { ...group, invited, answered: answered?.get(groupId(group))?.n ?? null }
    }),
    tallies: byQuestion,
    sections: sections.map(({ sectionId, groupKind: kind, groupKey: key, n, result }) => ({
      kind,
      key,
      sectionId,
      n,
      ...result,
    })),
  }
}
