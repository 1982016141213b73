import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Jobs } from '../../../platform/jobs.ts'
import { writeLetter } from '../../../platform/letters.ts'
import { longDay } from '../../../ui/words.ts'
import { findUnfinished } from '../queries.ts'

/** Writes one reminder to each who still has to choose in a scan that closes within three days. Twice a day changes nothing. */
export async function remindUnfinished(tx: Tx, jobs: Jobs, today: Day): Promise<void> {
  for (const { scanId, schoolName, closesOn, personId, name, email } of await findUnfinished(tx, today)) {
    await writeLetter(tx, jobs, {
      personId,
      recipient: email,
      subject: `Nog tot ${longDay(closesOn)}: jouw blik op ${schoolName}`,
      body: `Dag ${name},\n\nDe scan van ${schoolName} sluit op ${longDay(closesOn)}. Je was nog niet klaar met kiezen. Wat je al koos, is bewaard.\n\nDit is de enige herinnering.`,
      link: `/scans/${scanId}/choices`,
      onceKey: `scan-reminder:${scanId}:${personId}`,
    })
    await tx.db
      .updateTable('participant')
      .set({ remindedAt: new Date() })
      .where('partnershipId', '=', tx.scope.partnershipId)
      .where('scanId', '=', scanId)
      .where('personId', '=', personId)
      .execute()
  }
}
