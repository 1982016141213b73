import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import { inParts } from '../../../platform/database/inParts.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { demoId } from '../demoId.ts'
import type { DemoStory } from '../records.ts'

/** Writes the roads of candidate schools and the yearly talks; a talk of a school's team with the framework is its evaluation. */
export async function writePaths(
  tx: Tx,
  { candidacies, talks }: Pick<DemoStory, 'candidacies' | 'talks'>,
): Promise<void> {
  await writeCandidacies(tx, candidacies)
  await writeTalks(tx, talks)
  await writeEvaluations(tx)
}

async function writeCandidacies({ db, scope }: Tx, candidacies: DemoStory['candidacies']): Promise<void> {
  const { partnershipId } = scope
  if (candidacies.length === 0) return
  await db
    .insertInto('candidacy')
    .values(candidacies.map(({ steps, ...candidacy }) => ({ partnershipId, ...candidacy, revision: steps.length + 1 })))
    .execute()
  const steps = candidacies.flatMap((candidacy) =>
    candidacy.steps.map((step) => ({ ...step, candidacyId: candidacy.id })),
  )
  await db
    .insertInto('candidacyStep')
    .values(
      steps.map(({ attendees: _attendees, ...step }) => ({
        partnershipId,
        ...step,
        at: `${step.takenOn} 16:00 Europe/Amsterdam`,
      })),
    )
    .execute()
  await db
    .insertInto('candidacyAttendee')
    .values(
      steps.flatMap(({ id, attendees }) => attendees.map((personId) => ({ partnershipId, stepId: id, personId }))),
    )
    .execute()
}

async function writeTalks({ db, scope }: Tx, talks: DemoStory['talks']): Promise<void> {
  const { partnershipId } = scope
  await inParts(talks, (part) =>
    db
      .insertInto('talk')
      .values(part.map(({ partners: _partners, ...talk }) => ({ partnershipId, ...talk })))
      .execute(),
  )
  const partners = talks.flatMap(({ id, partners: told }) =>
    told.map((personId) => ({ partnershipId, talkId: id, personId })),
  )
  await inParts(partners, (part) => db.insertInto('talkPartner').values(part).execute())
}

/** The last conversation of a school's team in each school year was its evaluation. */
async function writeEvaluations(tx: Tx): Promise<void> {
  const { partnershipId } = tx.scope
  const { rows } = await sql<{ meetingId: string; schoolId: string; day: Day; ledBy: string }>`
    select m.id as "meetingId", b.organisation_id as "schoolId", d.facilitator_id as "ledBy",
      (m.starts_at at time zone 'Europe/Amsterdam')::date as day
    from dialogue d
    join meeting m on m.partnership_id = d.partnership_id and m.id = d.meeting_id
    join body b on b.partnership_id = m.partnership_id and b.id = m.body_id
    where d.partnership_id = ${partnershipId} and b.kind = 'opleidingsteam' and b.organisation_id is not null
      and m.state <> 'cancelled'
    order by m.starts_at`.execute(tx.db)
  const evaluations = new Map(
    rows.map(({ meetingId, schoolId, day, ledBy }) => {
      const schoolYear = schoolYearOf(day)
      return [
        `${schoolId} ${schoolYear}`,
        { partnershipId, id: demoId('talk', meetingId), kind: 'evaluation', schoolYear, schoolId, meetingId, ledBy },
      ]
    }),
  )
  await inParts([...evaluations.values()], (part) => tx.db.insertInto('talk').values(part).execute())
}
