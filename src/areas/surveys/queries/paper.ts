import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Language } from '../../questions/index.ts'
import type { SurveyKind, SurveyState } from '../rules.ts'

/** What whoever answers is told of the survey. */
export type AskingSurvey = {
  id: string
  kind: SurveyKind
  title: string
  purpose: string
  state: SurveyState
  closesOn: Day
  minutes: number
  smallestGroup: number
  blocksEach: number | null
  moderatorName: string | null
  versionId: string
  code: string
  partnershipName: string
}

/** A paper as its bearer holds it; what is on it is sealed. */
export type Paper = {
  id: string
  schoolId: string | null
  instituteId: string | null
  studyYear: number | null
  form: number
  language: Language
  sealed: Uint8Array | null
  survey: AskingSurvey
}

/** The paper that a pass leads to. @param hold keeps it until the transaction ends, for whoever changes it */
export async function findPaper(tx: Tx, paperId: string, hold = false): Promise<Paper | undefined> {
  const { rows } = await sql<Paper>`
    select p.id, p.school_id as "schoolId", p.institute_id as "instituteId", p.study_year as "studyYear", p.form,
      p.language, p.sealed,
      jsonb_build_object('id', s.id, 'kind', s.kind, 'title', s.title, 'purpose', s.purpose, 'state', s.state,
        'closesOn', s.closes_on, 'minutes', s.minutes, 'smallestGroup', s.smallest_group, 'blocksEach', s.blocks_each,
        'moderatorName', m.name, 'versionId', s.version_id, 'code', coalesce(s.code, ''), 'partnershipName', o.name) as survey
    from survey_paper p
    join survey s on s.partnership_id = p.partnership_id and s.id = p.survey_id
    join partnership o on o.id = p.partnership_id
    left join person m on m.partnership_id = s.partnership_id and m.id = s.moderator_id
    where p.partnership_id = ${tx.scope.partnershipId} and p.id = ${paperId}
    ${hold ? sql`for update of p` : sql``}`.execute(tx.db)
  return rows[0]
}
