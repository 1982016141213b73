import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { findMeeting, type Meeting } from '../../meetings/index.ts'
import type { Audience, Holding, TalkKind } from '../rules.ts'

type Shared = {
  id: string
  schoolYear: number
  /** Who planned and leads it; null when that person was removed, or is not known here. */
  ledBy: string | null
  leaderName: string | null
  revision: number
}

/** An evaluation is a meeting: when it is, and whether it was held, that says. */
export type EvaluationTalk = Shared & {
  kind: 'evaluation'
  schoolId: string
  schoolName: string
  boardId: string | null
  meeting: Meeting
}

type OnDay = { personId: string; personName: string; plannedOn: Day | null; heldOn: Day | null }

export type DevelopmentTalk = Shared & OnDay & { kind: 'development'; partners: { personId: string; name: string }[] }

/** What was shared is not in it: `findShared` reads that, for whom it was shared with. */
export type HrmTalk = Shared &
  OnDay &
  Omit<Holding, 'personId'> & {
    kind: 'hrm'
    roleName: string
    organisationName: string
    /** Null until the person said so. */
    sharedWith: Audience | null
  }

/** A talk, as one person looks at it. */
export type Talk = EvaluationTalk | DevelopmentTalk | HrmTalk
export type PersonalTalk = DevelopmentTalk | HrmTalk

export async function findTalk(tx: Tx, id: string, today: Day): Promise<Talk | undefined> {
  const kind = await tx.db
    .selectFrom('talk')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .select('kind')
    .$narrowType<{ kind: TalkKind }>()
    .executeTakeFirst()
  switch (kind?.kind) {
    case undefined:
      return undefined
    case 'evaluation':
      return findEvaluation(tx, id, today)
    case 'development':
      return findDevelopment(tx, id)
    case 'hrm':
      return findHrm(tx, id)
  }
}

async function findEvaluation(tx: Tx, id: string, today: Day): Promise<EvaluationTalk | undefined> {
  const { rows } = await sql<Omit<EvaluationTalk, 'meeting'> & { meetingId: string }>`
    select t.id, 'evaluation' as kind, t.school_year as "schoolYear", t.led_by as "ledBy", l.name as "leaderName", t.revision,
      s.id as "schoolId", s.name as "schoolName", s.board_id as "boardId", t.meeting_id as "meetingId"
    from talk t
    join organisation s on s.partnership_id = t.partnership_id and s.id = t.school_id
    left join person l on l.partnership_id = t.partnership_id and l.id = t.led_by
    where t.partnership_id = ${tx.scope.partnershipId} and t.id = ${id}`.execute(tx.db)
  const [row] = rows
  const meeting = row && (await findMeeting(tx, row.meetingId, today))
  if (!row || !meeting) return undefined
  const { meetingId: _, ...talk } = row
  return { ...talk, meeting }
}

async function findDevelopment(tx: Tx, id: string): Promise<DevelopmentTalk | undefined> {
  const { rows } = await sql<DevelopmentTalk>`
    select t.id, 'development' as kind, t.school_year as "schoolYear", t.led_by as "ledBy", l.name as "leaderName", t.revision,
      p.id as "personId", p.name as "personName", t.planned_on as "plannedOn", t.held_on as "heldOn",
      coalesce((
        select jsonb_agg(jsonb_build_object('personId', o.id, 'name', o.name) order by o.name) from talk_partner x
        join person o on o.partnership_id = x.partnership_id and o.id = x.person_id
        where x.partnership_id = t.partnership_id and x.talk_id = t.id), '[]') as partners
    from talk t
    join person p on p.partnership_id = t.partnership_id and p.id = t.person_id
    left join person l on l.partnership_id = t.partnership_id and l.id = t.led_by
    where t.partnership_id = ${tx.scope.partnershipId} and t.id = ${id}`.execute(tx.db)
  return rows[0]
}

async function findHrm(tx: Tx, id: string): Promise<HrmTalk | undefined> {
  const { rows } = await sql<HrmTalk>`
    select t.id, 'hrm' as kind, t.school_year as "schoolYear", t.led_by as "ledBy", l.name as "leaderName", t.revision,
      p.id as "personId", p.name as "personName", t.planned_on as "plannedOn", t.held_on as "heldOn",
      t.role_key as "roleKey", r.name as "roleName", o.id as "organisationId", o.name as "organisationName",
      o.kind as "organisationKind", case when o.kind = 'board' then o.id else o.board_id end as "boardId",
      t.shared_with as "sharedWith"
    from talk t
    join person p on p.partnership_id = t.partnership_id and p.id = t.person_id
    join role r on r.partnership_id = t.partnership_id and r.key = t.role_key
    join organisation o on o.partnership_id = t.partnership_id and o.id = t.organisation_id
    left join person l on l.partnership_id = t.partnership_id and l.id = t.led_by
    where t.partnership_id = ${tx.scope.partnershipId} and t.id = ${id}`.execute(tx.db)
  return rows[0]
}
