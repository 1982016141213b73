import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { planContacts } from '../../contact/index.ts'
import { planOccurrence } from '../../cycle/index.ts'
import { askOf } from '../contacts.ts'
import { findAudience, findSurvey, type Survey } from '../queries.ts'
import type { PulseMoment, SurveyKind } from '../rules.ts'

/** What a survey is planned with. */
export type SurveyPlan = {
  kind: Exclude<SurveyKind, 'earlier'>
  title: string
  purpose: string
  moment: PulseMoment | null
  versionId: string
  opensOn: Day
  closesOn: Day
  smallestGroup: number
  blocksEach: number | null
  minutes: number
  studyYears: readonly number[]
  remindAfter: readonly number[]
  moderatorId: string
  /** None: at all schools. */
  schoolIds: readonly string[]
}

const rowOf = ({ schoolIds: _, studyYears, remindAfter, ...plan }: SurveyPlan) => ({
  ...plan,
  studyYears: [...studyYears],
  remindAfter: [...remindAfter],
  schoolYear: schoolYearOf(plan.opensOn),
})

/** Plans a survey, with whom it wants to ask, and tells the cycle. Sent twice, there is one. @param id made with the page */
export async function planSurvey(
  tx: Tx,
  id: string,
  plan: SurveyPlan,
  { occurrenceId, today }: { occurrenceId: string | null; today: Day },
): Promise<void> {
  const { partnershipId, personId } = tx.scope
  const added = await tx.db
    .insertInto('survey')
    .values({ partnershipId, id, createdBy: personId, ...rowOf(plan) })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return
  await keepSchools(tx, id, plan.schoolIds)
  await recordEvent(tx, {
    verb: 'survey.plan',
    subjectKind: 'survey',
    subjectId: id,
    detail: { kind: plan.kind, opensOn: plan.opensOn },
  })
  await tellContacts(tx, id, today)
  if (plan.kind !== 'pulse')
    await planOccurrence(tx, {
      activity: 'survey',
      subject: { kind: 'partnership' },
      day: plan.opensOn,
      thing: { kind: 'survey', id },
      occurrenceId,
    })
}

/** Changes what was planned, before it opens. @returns whether somebody else was first */
export async function changePlan(
  tx: Tx,
  survey: Survey,
  plan: SurveyPlan,
  revision: number,
  today: Day,
): Promise<'saved' | 'changed-meanwhile'> {
  const changed = await tx.db
    .updateTable('survey')
    .set({ ...rowOf(plan), revision: sql`revision + 1` })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', survey.id)
    .where('revision', '=', revision)
    .where('state', '=', 'planned')
    .returning('id')
    .executeTakeFirst()
  if (!changed) return 'changed-meanwhile'
  await keepSchools(tx, survey.id, plan.schoolIds)
  await recordEvent(tx, {
    verb: 'survey.change',
    subjectKind: 'survey',
    subjectId: survey.id,
    detail: { opensOn: plan.opensOn },
  })
  await tellContacts(tx, survey.id, today)
  return 'saved'
}

async function keepSchools({ db, scope }: Tx, surveyId: string, schoolIds: readonly string[]): Promise<void> {
  await sql`delete from survey_school where partnership_id = ${scope.partnershipId} and survey_id = ${surveyId}
    and school_id <> all(${[...schoolIds]}::uuid[])`.execute(db)
  await sql`insert into survey_school (partnership_id, survey_id, school_id)
    select ${scope.partnershipId}, ${surveyId}, unnest(${[...schoolIds]}::uuid[]) on conflict do nothing`.execute(db)
}

/** Whom it wants to ask takes a place in the contact budget. */
async function tellContacts(tx: Tx, surveyId: string, today: Day): Promise<void> {
  const survey = await findSurvey(tx, surveyId)
  if (!survey) return
  const people = await findAudience(tx, survey, survey.opensOn)
  await planContacts(
    tx,
    askOf(survey),
    people.map(({ personId }) => personId),
    today,
  )
}
