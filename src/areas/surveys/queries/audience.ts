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
