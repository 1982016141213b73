import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Jobs } from '../../../platform/jobs.ts'
import { writeLetter } from '../../../platform/letters.ts'
import { weekDay } from '../../../ui/words.ts'
import { findAddressees, type Panel } from '../queries.ts'

/** Who was asked and did not decline. */
export const invitedOf = ({ guests }: Pick<Panel, 'guests'>): string[] =>
  guests.filter(({ invited, reply }) => invited && reply !== 'declined').map(({ personId }) => personId)

type When = { day: Day; from: string; until: string; place: string }

/** "op donderdag 4 februari van 15:00 tot 16:00, in de aula", as it stands in a sentence. */
export const whenAndWhere = ({ day, from, until, place }: When): string =>
  `op ${weekDay(day)} van ${from} tot ${until}${place === '' ? '' : ` (${place})`}`

/** Writes each of these people a letter that leads to the interview. */
export async function write(
  tx: Tx,
  jobs: Jobs,
  { id: panelId }: Pick<Panel, 'id'>,
  people: readonly string[],
  { subject, body, page = '' }: { subject: string; body: string; page?: '' | '/checks' },
): Promise<void> {
  for (const { id, name, email } of await findAddressees(tx, people))
    await writeLetter(tx, jobs, {
      personId: id,
      recipient: email,
      subject,
      body: `Dag ${name},\n\n${body}`,
      link: `/panels/${panelId}${page}`,
    })
}
