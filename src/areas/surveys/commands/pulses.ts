import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { lockContacts } from '../../contact/index.ts'
import { addShippedQuestionnaires } from '../../instruments/index.ts'
import { findPulses, findPulseVersions, isPlanned, type PulsePlan } from '../queries.ts'
import { pulseClosesOn, pulseMinutes, pulseSmallestGroup } from '../rules.ts'
import { planSurvey } from './plan.ts'

/** What a pulse is for, as whoever is asked reads it. */
const purpose = 'Twee vragen over hoe het nu gaat, zodat je begeleiders er nog iets mee kunnen.'

/**
 * Plans pulses, each open for a week from its day on; nobody is reminded of them. Whoever plans them at once waits, and one that
 * is there already stays one.
 * @returns how many were planned now
 */
export async function planPulses(
  tx: Tx,
  pulses: readonly PulsePlan[],
  { moderatorId, today }: { moderatorId: string; today: Day },
): Promise<number> {
  const [first] = pulses
  if (!first) return 0
  await lockContacts(tx)
  const standing = await findPulses(tx, schoolYearOf(first.day))
  const wanted = pulses.filter((one) => !isPlanned(standing, one))
  const versions = await versionsFor(tx, wanted)
  for (const { moment, title, day } of wanted)
    await planSurvey(
      tx,
      crypto.randomUUID(),
      {
        kind: 'pulse',
        title,
        purpose,
        moment,
        versionId: versions.get(moment) ?? '',
        opensOn: day,
        closesOn: pulseClosesOn(day),
        smallestGroup: pulseSmallestGroup,
        blocksEach: null,
        minutes: pulseMinutes,
        studyYears: [],
        remindAfter: [],
        moderatorId,
        schoolIds: [],
      },
      { occurrenceId: null, today },
    )
  return wanted.length
}

/** A partnership that was founded before there were pulses gets their questions now. */
async function versionsFor(tx: Tx, pulses: readonly PulsePlan[]) {
  const versions = await findPulseVersions(tx)
  if (pulses.every(({ moment }) => versions.has(moment))) return versions
  await addShippedQuestionnaires(tx)
  return findPulseVersions(tx)
}
