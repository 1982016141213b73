import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { type Foreseen, foreseeTogether, type NewAsk, priorities } from '../../contact/index.ts'
import { type PulseMoment, pulseMinutes } from '../rules.ts'
import { findAudience } from './audience.ts'
import { findSurveys, type Survey } from './survey.ts'

/** A pulse that can be planned: when it opens, and what it is called. */
export type PulsePlan = { moment: PulseMoment; title: string; day: Day }

/** The shipped questionnaire of each moment; a partnership may have newer versions of its own. */
const questionnaires: Record<PulseMoment, string> = {
  start: 'pulse-start',
  halfway: 'pulse-halverwege',
  assessment: 'pulse-beoordeling',
}

/** The newest published version of the questionnaire of each moment, as far as they are there. */
export async function findPulseVersions(tx: Tx): Promise<ReadonlyMap<PulseMoment, string>> {
  const { rows } = await sql<{ key: string; versionId: string }>`
    select distinct on (i.id) i.shipped_key as key, v.id as "versionId"
    from instrument i
    join instrument_version v on v.partnership_id = i.partnership_id and v.instrument_id = i.id and v.state = 'published'
    where i.partnership_id = ${tx.scope.partnershipId} and i.shipped_key = any(${Object.values(questionnaires)})
    order by i.id, v.number desc`.execute(tx.db)
  const versions = new Map(rows.map(({ key, versionId }) => [key, versionId]))
  const found = new Map<PulseMoment, string>()
  for (const moment of ['start', 'halfway', 'assessment'] as const) {
    const versionId = versions.get(questionnaires[moment])
    if (versionId !== undefined) found.set(moment, versionId)
  }
  return found
}

/** The pulses from a school year on that were not called off, in order of time. */
export async function findPulses(tx: Tx, schoolYear: number): Promise<Survey[]> {
  return (await findSurveys(tx))
    .filter((one) => one.kind === 'pulse' && one.state !== 'cancelled' && one.schoolYear >= schoolYear)
    .toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : a.opensOn > b.opensOn ? 1 : 0))
}

/** Whether a pulse at this moment opens on this day already. */
export const isPlanned = (standing: readonly Survey[], { moment, day }: PulsePlan): boolean =>
  standing.some((one) => one.moment === moment && one.opensOn === day)

/** How many people a pulse wants to ask, and whom the contact budget does not reach. */
export type ForeseenPulse = Foreseen & { day: Day; wanted: number }

/** Whom pulses would reach if they were planned together now, in their order. */
export async function foreseePulses(tx: Tx, pulses: readonly PulsePlan[], today: Day): Promise<ForeseenPulse[]> {
  const plans: { ask: NewAsk; people: string[] }[] = []
  for (const { title, day } of pulses) {
    const audience = await findAudience(tx, { schools: [], schoolYear: schoolYearOf(day), studyYears: [] }, day)
    plans.push({
      ask: {
        kind: 'pulse',
        thingId: crypto.randomUUID(),
        title,
        day,
        minutes: pulseMinutes,
        priority: priorities.pulse,
      },
      people: audience.map(({ personId }) => personId),
    })
  }
  const foreseen = await foreseeTogether(tx, plans, today)
  return foreseen.map((one, index) => ({
    ...one,
    day: plans[index]?.ask.day ?? today,
    wanted: plans[index]?.people.length ?? 0,
  }))
}
