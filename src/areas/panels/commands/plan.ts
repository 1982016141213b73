import { sql } from 'kysely'
import { type Day, momentOn } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Jobs } from '../../../platform/jobs.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { planContacts } from '../../contact/index.ts'
import { planOccurrence } from '../../cycle/index.ts'
import { askOf, type Panel } from '../queries.ts'
import type { Audience } from '../rules.ts'
import { invitedOf, whenAndWhere, write } from './letters.ts'

/** When, where and by whom; times as `HH:MM`. */
export type PanelMoment = { title: string; day: Day; from: string; until: string; place: string; host: string }

export type NewPanel = PanelMoment & {
  /** Made with the page, so that a form that is sent twice plans one interview. */
  id: string
  audience: Audience
  schoolIds: readonly string[]
  versionId: string
  /** The occurrence of the cycle that it is planned from. */
  occurrenceId: string | null
}

const rowOf = ({ title, day, from, until, place, host }: PanelMoment) => ({
  title,
  schoolYear: schoolYearOf(day),
  startsAt: momentOn(day, from),
  endsAt: momentOn(day, until),
  place,
  hostId: host,
})

/** Plans a panel interview, and tells the cycle. Sent twice, there is one. */
export async function planPanel(tx: Tx, panel: NewPanel): Promise<void> {
  const { id, audience, schoolIds, versionId, occurrenceId, day } = panel
  const { partnershipId, personId } = tx.scope
  const added = await tx.db
    .insertInto('panelInterview')
    .values({ partnershipId, id, audience, versionId, createdBy: personId, ...rowOf(panel) })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return
  if (schoolIds.length > 0)
    await tx.db
      .insertInto('panelSchool')
      .values(schoolIds.map((schoolId) => ({ partnershipId, panelId: id, schoolId })))
      .execute()
  await recordEvent(tx, { verb: 'panel.plan', subjectKind: 'panel', subjectId: id, detail: { audience, day } })
  await planOccurrence(tx, {
    activity: audience === 'students' ? 'panel-students' : 'panel-schools',
    subject: { kind: 'partnership' },
    day,
    thing: { kind: 'panel', id },
    occurrenceId,
  })
}

/** Whether a change was made, or somebody else was first. */
export type Change = 'saved' | 'changed-meanwhile'

/**
 * Changes when, where and who leads it, before it took place. Whoever was invited hears of another day, hour or place; who is on
 * the list stays on it, and inviting tells whom the contact budget does not reach on the new day.
 */
export async function changeMoment(
  tx: Tx,
  jobs: Jobs,
  panel: Panel,
  moment: PanelMoment,
  { revision, today }: { revision: number; today: Day },
): Promise<Change> {
  const changed = await tx.db
    .updateTable('panelInterview')
    .set({ ...rowOf(moment), revision: sql`revision + 1` })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', panel.id)
    .where('revision', '=', revision)
    .where('state', 'in', ['preparing', 'invited'])
    .returning('id')
    .executeTakeFirst()
  if (!changed) return 'changed-meanwhile'
  await recordEvent(tx, {
    verb: 'panel.change',
    subjectKind: 'panel',
    subjectId: panel.id,
    detail: { day: moment.day },
  })
  if (panel.guests.length > 0) {
    const people = panel.guests.map(({ personId }) => personId)
    await planContacts(tx, askOf({ ...panel, ...moment }), people, today)
  }
  const before = { day: panel.day, from: panel.from, until: panel.until, place: panel.place }
  const moved = (['day', 'from', 'until', 'place'] as const).some((name) => before[name] !== moment[name])
  if (moved)
    await write(tx, jobs, panel, invitedOf(panel), {
      subject: 'Het panelgesprek is anders gepland',
      body: `Het panelgesprek “${moment.title}” is nu ${whenAndWhere(moment)}. Laat het weten als je dan niet kunt.`,
    })
  return 'saved'
}
