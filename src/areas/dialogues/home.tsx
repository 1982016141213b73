import type { Day } from '../../platform/clock.ts'
import { longDay } from '../../ui/words.ts'
import type { Asked, HomeSource } from '../home/index.ts'
import { findFacilitated, findRecentReports, type ListedDialogue } from './queries.ts'

/** How long ago, in days, a report was sent that is still worth showing. */
const recent = 21

/** What conversations contribute to everybody's first page. */
export const dialogueHome: HomeSource = {
  async asked(tx, who) {
    return (await findFacilitated(tx)).map((dialogue) => askedOf(dialogue, who.today))
  },
  async sections(tx, who) {
    const since = new Date(Date.parse(who.today) - recent * 86_400_000)
    const reports = await findRecentReports(tx, since)
    if (reports.length === 0) return []
    return [{ title: 'Verslagen van jouw gesprekken', column: 'side', body: <Reports reports={reports} /> }]
  },
}

/** What a conversation asks of who facilitates it. */
function askedOf({ id, bodyName, day, state }: ListedDialogue, today: Day): Asked {
  const path = `/dialogues/${id}`
  const about = { href: path, due: day }
  switch (state) {
    case 'preparing':
      return {
        ...about,
        title: `Bereid het gesprek van ${bodyName} voor`,
        sentence: `Het is op ${longDay(day)}. Kies de items, maak de groepen, en open het als jullie bij elkaar zijn.`,
        button: 'Bekijk het gesprek',
      }
    case 'plenary':
      return {
        ...about,
        title: `Rond het gesprek van ${bodyName} af`,
        sentence: 'Spreek af wie wat doet. Dan krijgt iedereen het verslag.',
        href: `${path}/closure`,
        button: 'Rond af',
      }
    case 'joining':
    case 'groups':
    case 'closed':
      return {
        ...about,
        title: day < today ? `Het gesprek van ${bodyName} staat nog open` : `Het gesprek van ${bodyName} loopt`,
        sentence: 'Ga door naar plenair en rond het af, dan komt er een verslag.',
        button: 'Naar het gesprek',
      }
  }
}

function Reports({ reports }: { reports: readonly ListedDialogue[] }) {
  return (
    <ul class="rows plain">
      {reports.map(({ id, bodyName, day }) => (
        <li key={id}>
          <div>
            <a href={`/dialogues/${id}/report`}>{bodyName}</a>
            <br />
            <small>gesprek van {longDay(day)}</small>
          </div>
        </li>
      ))}
    </ul>
  )
}
