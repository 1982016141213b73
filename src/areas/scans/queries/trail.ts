import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { TrailPart, TrailPlace, TrailSubject } from '../../trail/index.ts'
import type { Level, Phase } from '../rules.ts'
import { levelOf } from './answers.ts'
import type { Scan } from './scan.ts'

/** A scan, as far as one needs to know who may see it. */
export type ScanStanding = Pick<Scan, 'schoolId' | 'schoolName' | 'boardId' | 'place' | 'takesPart' | 'facilitatorId'>

/** What a settled scan says of one criterion: what the team settled, and the goals of its focus points. */
export type JudgedCriterion = ScanStanding & {
  scanId: string
  day: Day
  level: Level | null
  ambition: Phase | null
  ambitionYear: number | null
  reasons: string
  minorityView: string
  phases: readonly [string, string, string, string]
  goals: readonly string[]
}

const standing = sql`s.id as "scanId", s.talk_on as day, s.school_id as "schoolId", school.name as "schoolName",
  school.board_id as "boardId", school.place, s.facilitator_id as "facilitatorId"`

function ofCriterion(tx: Tx, { instrumentId, itemId }: TrailSubject, { schoolId, bodyId }: TrailPlace) {
  const takesPart = sql`exists (select from participant p
    where p.partnership_id = s.partnership_id and p.scan_id = s.id and p.person_id = ${tx.scope.personId}) as "takesPart"`
  // A scan is a school's, never a body's.
  const somewhere = sql`(${schoolId ?? null}::uuid is null or s.school_id = ${schoolId ?? null})
    and ${bodyId ?? null}::uuid is null`
  return {
    takesPart,
    from: sql`
      from instrument_version v
      join team_judgement j on j.partnership_id = v.partnership_id and j.version_id = v.id and j.criterion_id = ${itemId}
      join scan s on s.partnership_id = j.partnership_id and s.id = j.scan_id and s.state in ('settled', 'archived')
      join organisation school on school.partnership_id = s.partnership_id and school.id = s.school_id
      where v.partnership_id = ${tx.scope.partnershipId} and v.instrument_id = ${instrumentId} and ${somewhere}`,
  }
}

/** What was settled on a criterion in a part of its trail; who may see which is the policy's. */
export async function findJudged(tx: Tx, subject: TrailSubject, part: TrailPart): Promise<JudgedCriterion[]> {
  const { takesPart, from } = ofCriterion(tx, subject, part)
  const { rows } = await sql<Omit<JudgedCriterion, 'level'> & { level: number | null }>`
    select ${standing}, ${takesPart}, j.level, j.ambition, j.ambition_year as "ambitionYear", j.reasons,
      j.minority_view as "minorityView", v.definition -> 'phases' as phases,
      array(select f.goal from focus_point f where f.partnership_id = j.partnership_id and f.scan_id = j.scan_id
        and f.version_id = j.version_id and f.criterion_id = j.criterion_id order by f.position) as goals
    ${from} and s.talk_on between ${part.from}::date and ${part.until}::date`.execute(tx.db)
  return rows.map((row) => ({ ...row, level: levelOf(row.level) }))
}

/** How much a settled scan says of a criterion. */
export type CountedScan = ScanStanding & { day: Day; judged: number; goals: number }

export async function countJudged(tx: Tx, subject: TrailSubject, place: TrailPlace): Promise<CountedScan[]> {
  const { takesPart, from } = ofCriterion(tx, subject, place)
  const { rows } = await sql<CountedScan>`
    select ${standing}, ${takesPart}, (j.level is not null)::integer as judged,
      (select count(*)::integer from focus_point f where f.partnership_id = j.partnership_id and f.scan_id = j.scan_id
        and f.version_id = j.version_id and f.criterion_id = j.criterion_id) as goals
    ${from}`.execute(tx.db)
  return rows
}
