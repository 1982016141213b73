import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { findStudentTeachers, type StudentTeacher } from '../../partnership/index.ts'
import type { Survey } from './survey.ts'

/** Whom a survey wants to ask: student teachers at its schools on that day, in its years of study. */
export async function findAudience(
  tx: Tx,
  { schools, schoolYear, studyYears }: Pick<Survey, 'schools' | 'schoolYear' | 'studyYears'>,
  day: Day,
): Promise<StudentTeacher[]> {
  const students = await findStudentTeachers(tx, { schoolIds: schools.map(({ id }) => id), day, schoolYear })
  return studyYears.length === 0 ? students : students.filter(({ studyYear }) => studyYears.includes(studyYear))
}

/** The schools that a survey can be held at: those that take part on a day, by name. */
export async function findSchoolsToAsk(tx: Tx, today: Day): Promise<{ id: string; name: string }[]> {
  return tx.db
    .selectFrom('organisation')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('kind', '=', 'school')
    .where((eb) => eb.or([eb('endedOn', 'is', null), eb('endedOn', '>=', today)]))
    .where((eb) =>
      eb.or([eb('startedOn', '<=', today), eb.and([eb('startedOn', 'is', null), eb('candidateSince', 'is', null)])]),
    )
    .orderBy('name')
    .orderBy('id')
    .select(['id', 'name'])
    .execute()
}

/** Who can read the open answers first: whoever works in the partnership, by name. */
export async function findModerators(
  tx: Tx,
  today: Day,
): Promise<{ personId: string; name: string; roleName: string }[]> {
  const { rows } = await sql<{ personId: string; name: string; roleName: string }>`
    select * from (
      select distinct on (p.id) p.id as "personId", p.name, r.name as "roleName"
      from appointment a
      join person p on p.partnership_id = a.partnership_id and p.id = a.person_id
      join role r on r.partnership_id = a.partnership_id and r.key = a.role_key
      where a.partnership_id = ${tx.scope.partnershipId} and a.role_key <> 'student-teacher'
        and a.starts_on <= ${today}::date and coalesce(a.ends_on, 'infinity') >= ${today}::date
      order by p.id, r.position) one
    order by name, "personId"`.execute(tx.db)
  return rows
}
