import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { CandidacyState, Decision, StepKind } from '../rules.ts'

/** A step as it was taken. */
export type TakenStep = {
  id: string
  kind: StepKind
  takenOn: Day
  byId: string | null
  byName: string | null
  notes: string
  attendees: string[]
  scanId: string | null
  document: { name: string } | null
  decision: Decision | null
  reasons: string | null
  conditions: string | null
  startOn: Day | null
  /** When somebody took it back, who and why; it then no longer counts. */
  undone: { on: Day; byName: string | null; because: string } | null
}

/** How an earlier attempt of the same school ended. */
export type EarlierCandidacy = {
  id: string
  state: CandidacyState
  endedOn: Day
  reasons: string | null
  conditions: string | null
  withdrawnBecause: string | null
}

export type Candidacy = {
  id: string
  schoolId: string
  schoolName: string
  place: string | null
  boardId: string | null
  boardName: string | null
  candidateSince: Day | null
  startedOn: Day | null
  beganOn: Day
  coordinatorId: string
  coordinatorName: string
  state: CandidacyState
  profile: string
  perspective: string
  endedOn: Day | null
  withdrawnBecause: string | null
  revision: number
  /** In the order in which they were taken, those that were taken back included. */
  steps: readonly TakenStep[]
  /** The newest first. */
  earlier: readonly EarlierCandidacy[]
}

type Row = Omit<Candidacy, 'steps' | 'earlier'>

export async function findCandidacy(tx: Tx, id: string): Promise<Candidacy | undefined> {
  const { rows } = await sql<Row>`
    select c.id, c.school_id as "schoolId", s.name as "schoolName", s.place, s.board_id as "boardId",
      b.name as "boardName", s.candidate_since as "candidateSince", s.started_on as "startedOn", c.began_on as "beganOn",
      c.coordinator_id as "coordinatorId", p.name as "coordinatorName", c.state, c.profile, c.perspective,
      c.ended_on as "endedOn", c.withdrawn_because as "withdrawnBecause", c.revision
    from candidacy c
    join organisation s on s.partnership_id = c.partnership_id and s.id = c.school_id
    left join organisation b on b.partnership_id = s.partnership_id and b.id = s.board_id
    join person p on p.partnership_id = c.partnership_id and p.id = c.coordinator_id
    where c.partnership_id = ${tx.scope.partnershipId} and c.id = ${id}`.execute(tx.db)
  const [row] = rows
  if (!row) return undefined
  return { ...row, steps: await findSteps(tx, id), earlier: await findEarlier(tx, row) }
}

async function findSteps(tx: Tx, candidacyId: string): Promise<TakenStep[]> {
  const { rows } = await sql<TakenStep>`
    select s.id, s.kind, s.taken_on as "takenOn", s.by_id as "byId", p.name as "byName", s.notes, s.scan_id as "scanId",
      case when f.id is not null then jsonb_build_object('name', f.name) end as document,
      s.decision, s.reasons, s.conditions, s.start_on as "startOn",
      case when s.undone_on is not null then
        jsonb_build_object('on', s.undone_on, 'byName', u.name, 'because', s.undone_because) end as undone,
      array(
        select who.name from candidacy_attendee a
        join person who on who.partnership_id = a.partnership_id and who.id = a.person_id
        where a.partnership_id = s.partnership_id and a.step_id = s.id order by who.name
      ) as attendees
    from candidacy_step s
    left join person p on p.partnership_id = s.partnership_id and p.id = s.by_id
    left join person u on u.partnership_id = s.partnership_id and u.id = s.undone_by
    left join file f on f.partnership_id = s.partnership_id and f.id = s.file_id
    where s.partnership_id = ${tx.scope.partnershipId} and s.candidacy_id = ${candidacyId}
    order by s.at, s.id`.execute(tx.db)
  return rows
}

async function findEarlier(tx: Tx, { id, schoolId, beganOn }: Row): Promise<EarlierCandidacy[]> {
  const { rows } = await sql<EarlierCandidacy>`
    select c.id, c.state, c.ended_on as "endedOn", c.withdrawn_because as "withdrawnBecause", s.reasons, s.conditions
    from candidacy c
    left join candidacy_step s on s.partnership_id = c.partnership_id and s.candidacy_id = c.id
      and s.kind = 'decision' and s.undone_on is null
    where c.partnership_id = ${tx.scope.partnershipId} and c.school_id = ${schoolId} and c.id <> ${id}
      and c.ended_on is not null and c.began_on <= ${beganOn}
    order by c.ended_on desc, c.id`.execute(tx.db)
  return rows
}

/** The file that came along with a step; null when there is none. */
export async function findDocumentOf(tx: Tx, candidacyId: string, stepId: string): Promise<string | null> {
  const step = await tx.db
    .selectFrom('candidacyStep')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('candidacyId', '=', candidacyId)
    .where('id', '=', stepId)
    .select('fileId')
    .executeTakeFirst()
  return step?.fileId ?? null
}
