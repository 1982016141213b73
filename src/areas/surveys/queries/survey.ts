import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { isUuid } from '../../../platform/uuid.ts'
import type { PulseMoment, SurveyKind, SurveyState } from '../rules.ts'

export type SurveySchool = { id: string; name: string; boardId: string | null }

/** A survey, without what anybody answered. */
export type Survey = {
  id: string
  schoolYear: number
  kind: SurveyKind
  title: string
  /** What it is for, as whoever is asked reads it first. */
  purpose: string
  moment: PulseMoment | null
  versionId: string
  /** The instrument of its version: the questionnaire itself, over the years. */
  instrumentId: string
  opensOn: Day
  closesOn: Day
  /** From how many respondents on something is shown. */
  smallestGroup: number
  /** How many blocks each gets besides the core; null when everybody gets everything. */
  blocksEach: number | null
  minutes: number
  studyYears: number[]
  /** After how many days whoever did not send in is reminded. */
  remindAfter: number[]
  moderatorId: string | null
  moderatorName: string | null
  state: SurveyState
  /** Of the address that people type in a room, while it is open. */
  code: string | null
  cancelledBecause: string | null
  closedOn: Day | null
  fedBackOn: Day | null
  createdBy: string | null
  revision: number
  /** At which schools; none when it is held at all of them. */
  schools: SurveySchool[]
}

const schoolsOf = sql<SurveySchool[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'boardId', o.board_id) order by o.name, o.id)
  from survey_school s
  join organisation o on o.partnership_id = s.partnership_id and o.id = s.school_id
  where s.partnership_id = survey.partnership_id and s.survey_id = survey.id), '[]')`

function surveys(tx: Tx) {
  return tx.db
    .selectFrom('survey')
    .innerJoin('instrumentVersion as version', (join) =>
      join.onRef('version.partnershipId', '=', 'survey.partnershipId').onRef('version.id', '=', 'survey.versionId'),
    )
    .leftJoin('person as moderator', (join) =>
      join
        .onRef('moderator.partnershipId', '=', 'survey.partnershipId')
        .onRef('moderator.id', '=', 'survey.moderatorId'),
    )
    .where('survey.partnershipId', '=', tx.scope.partnershipId)
    .select([
      'survey.id',
      'survey.schoolYear',
      'survey.kind',
      'survey.title',
      'survey.purpose',
      'survey.moment',
      'survey.versionId',
      'version.instrumentId',
      'survey.opensOn',
      'survey.closesOn',
      'survey.smallestGroup',
      'survey.blocksEach',
      'survey.minutes',
      'survey.studyYears',
      'survey.remindAfter',
      'survey.moderatorId',
      'moderator.name as moderatorName',
      'survey.state',
      'survey.code',
      'survey.cancelledBecause',
      'survey.closedOn',
      'survey.fedBackOn',
      'survey.createdBy',
      'survey.revision',
    ])
    .select(schoolsOf.as('schools'))
    .$narrowType<{ kind: SurveyKind; moment: PulseMoment | null; state: SurveyState }>()
}

export async function findSurvey(tx: Tx, id: string): Promise<Survey | undefined> {
  if (!isUuid(id)) return undefined
  return surveys(tx).where('survey.id', '=', id).executeTakeFirst()
}

/** All surveys, the latest first. */
export async function findSurveys(tx: Tx): Promise<Survey[]> {
  return surveys(tx).orderBy('survey.opensOn', 'desc').orderBy('survey.title').orderBy('survey.id').execute()
}
