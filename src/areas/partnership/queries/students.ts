import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'

/** A student teacher at a school, with where and in which year they study. */
export type StudentTeacher = {
  personId: string
  name: string
  email: string
  schoolId: string
  schoolName: string
  boardId: string | null
  instituteId: string | null
  /** From 1, counted from the school year of their first appointment; at most 10. */
  studyYear: number
}

/**
 * The student teachers with an appointment at a school on a day, each once, by name.
 * @param schoolIds only those at these schools; at all of them when there are none
 * @param schoolYear in which the year of study is told
 */
export async function findStudentTeachers(
  tx: Tx,
  { schoolIds, day, schoolYear }: { schoolIds: readonly string[]; day: Day; schoolYear: number },
): Promise<StudentTeacher[]> {
  const { rows } = await sql<StudentTeacher>`
    with here as (
      select distinct on (a.person_id) a.person_id, s.id as school_id, s.name as school_name, s.board_id
      from appointment a
      join organisation s on s.partnership_id = a.partnership_id and s.id = a.organisation_id and s.kind = 'school'
      where a.partnership_id = ${tx.scope.partnershipId} and a.role_key = 'student-teacher'
        and (cardinality(${[...schoolIds]}::uuid[]) = 0 or s.id = any(${[...schoolIds]}::uuid[]))
        and a.starts_on <= ${day}::date and coalesce(a.ends_on, 'infinity') >= ${day}::date
      order by a.person_id, a.starts_on desc, s.name, s.id),
    began as (
      select a.person_id, min(extract(year from a.starts_on - interval '7 months'))::integer as year
      from appointment a
      where a.partnership_id = ${tx.scope.partnershipId} and a.role_key = 'student-teacher'
      group by a.person_id)
    select p.id as "personId", p.name, p.email, here.school_id as "schoolId", here.school_name as "schoolName",
      here.board_id as "boardId", i.id as "instituteId",
      least(10, greatest(1, ${schoolYear} - began.year + 1)) as "studyYear"
    from here
    join person p on p.partnership_id = ${tx.scope.partnershipId} and p.id = here.person_id
    join began on began.person_id = p.id
    left join lateral (
      select o.id from appointment a
      join organisation o on o.partnership_id = a.partnership_id and o.id = a.organisation_id and o.kind = 'institute'
      where a.partnership_id = p.partnership_id and a.person_id = p.id
        and a.starts_on <= ${day}::date and coalesce(a.ends_on, 'infinity') >= ${day}::date
      order by o.name, o.id limit 1) i on true
    order by p.name, p.id`.execute(tx.db)
  return rows
}
