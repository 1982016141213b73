import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Jobs } from '../../../platform/jobs.ts'
import { writeLetter } from '../../../platform/letters.ts'
import { count, dueInWords } from '../../../ui/words.ts'
import { findDue, findLastReminded, findRecipients } from '../queries.ts'
import { lettersOf } from '../rules.ts'

/** Writes each who has something late or due soon one letter about all of it, at most once a week. Twice a day changes nothing. */
export async function remindOfActions(tx: Tx, jobs: Jobs, today: Day): Promise<void> {
  const letters = lettersOf(await findDue(tx, today), await findLastReminded(tx), today)
  for (const { id, name, email } of await findRecipients(tx, [...letters.keys()])) {
    const dues = letters.get(id) ?? []
    const lines = dues.map(({ what, dueOn }) => `- ${what} (${dueInWords(today, dueOn)})`)
    await writeLetter(tx, jobs, {
      personId: id,
      recipient: email,
      subject: `${count(dues.length, 'vervolgactie vraagt', 'vervolgacties vragen')} je aandacht`,
      body: `Dag ${name},\n\nDit spraken jullie af, en het is bijna of al tijd:\n\n${lines.join('\n')}\n\nIs het gedaan, of lukt het nog niet? Zeg het met twee tikken. Je krijgt hooguit één keer per week zo’n brief.`,
      link: '/actions',
      onceKey: `action-reminder:${id}:${today}`,
    })
    await tx.db
      .insertInto('actionReminder')
      .values({ partnershipId: tx.scope.partnershipId, personId: id, remindedOn: today })
      .onConflict((conflict) => conflict.columns(['partnershipId', 'personId']).doUpdateSet({ remindedOn: today }))
      .execute()
  }
}
