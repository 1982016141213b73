import { momentOn } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { askContacts, priorities } from '../../contact/index.ts'
import { completeOccurrence, planOccurrence } from '../../cycle/index.ts'
import type { DemoPanel } from '../panel/records.ts'

/** Writes the panel interviews of the demo, settled, and tells the cycle. */
export async function writePanels(tx: Tx, panels: readonly DemoPanel[], versionId: string): Promise<void> {
  for (const panel of panels) await writePanel(tx, panel, versionId)
}

async function writePanel(tx: Tx, panel: DemoPanel, versionId: string): Promise<void> {
  const { db, scope } = tx
  const { partnershipId } = scope
  const { id: panelId, day, questions, guests, schoolIds, invitedOn, ...told } = panel
  const { title, schoolYear, place, hostId, checkUntil, settledOn } = told
  await db
    .insertInto('panelInterview')
    .values({
      partnershipId,
      id: panelId,
      audience: 'schools',
      state: 'settled',
      versionId,
      startsAt: momentOn(day, '15:30'),
      endsAt: momentOn(day, '16:45'),
      ...{ title, schoolYear, place, hostId, checkUntil, settledOn },
    })
    .execute()
  await db
    .insertInto('panelSchool')
    .values(schoolIds.map((schoolId) => ({ partnershipId, panelId, schoolId })))
    .execute()
  await db
    .insertInto('panelGuest')
    .values(
      guests.map((guest) => ({
        partnershipId,
        panelId,
        ...guest,
        invitedAt: invitedOn,
        reply: 'accepted',
        present: true,
      })),
    )
    .execute()
  await askContacts(
    tx,
    { kind: 'panel', thingId: panelId, title, day, minutes: 75, priority: priorities.panel },
    guests.map(({ personId }) => personId),
    invitedOn,
  )
  let position = 0
  for (const [index, { findings, ...question }] of questions.entries()) {
    await db
      .insertInto('panelQuestion')
      .values({ partnershipId, panelId, ...question, position: index + 1 })
      .execute()
    const { id: questionId, guarantee, frameworkItemId } = question
    await db
      .insertInto('panelFinding')
      .values(
        findings.map((finding) => {
          position += 1
          return { partnershipId, panelId, questionId, guarantee, frameworkItemId, ...finding, position }
        }),
      )
      .execute()
  }
  const thing = { kind: 'panel' as const, id: panelId }
  await planOccurrence(tx, { activity: 'panel-schools', subject: { kind: 'partnership' }, day, thing })
  await completeOccurrence(tx, thing, day)
}
