import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { count, daysBetween, longDay } from '../../ui/words.ts'
import type { Asked, HomeSection, HomeSource } from '../home/index.ts'
import { coordinatesPartnership } from '../partnership/index.ts'
import { SignalRows } from './pages/SignalRows.tsx'
import { signalPolicy } from './policy.ts'
import { countOpenSignals, findCoordinated, findOwed, findOwnSignals } from './queries.ts'
import { shortQuestion, standingOf } from './rules.ts'

/** How many days an answer stays on the first page of whoever asked. */
const answerStays = 60

/** What signals contribute to everybody's first page. */
export const signalHome: HomeSource = {
  async asked(tx, who) {
    return [...(await overdue(tx, who)), ...(await stranded(tx, who))]
  },
  async sections(tx, who) {
    return [...(await owed(tx, who)), ...(await own(tx, who)), ...(await everywhere(tx, who))]
  },
}

/** Signals that wait too long, for the chair and the linking pin of the body that owes the answer. */
async function overdue(tx: Tx, who: Who): Promise<Asked[]> {
  const signals = (await findOwed(tx, who.today)).filter((signal) => standingOf(signal, who.today) === 'overdue')
  return signals.map(({ id, question, bodyName, arrivedOn, dueOn }) => ({
    title: shortQuestion(question),
    sentence: `Dit signaal wacht sinds ${longDay(arrivedOn)} op antwoord van ${bodyName}.`,
    href: `/signals/${id}`,
    button: 'Geef antwoord',
    due: dueOn,
  }))
}

/** Signals at the table of a body that has ended: whoever keeps the partnership together finds them another one. */
async function stranded(tx: Tx, who: Who): Promise<Asked[]> {
  if (!coordinatesPartnership(who)) return []
  const { stranded: number } = await countOpenSignals(tx, 'all', who.today)
  if (number === 0) return []
  return [
    {
      title: `${count(number, 'signaal ligt', 'signalen liggen')} bij een overleg dat is gestopt`,
      sentence: 'Breng ze naar een andere tafel, of geef zelf antwoord.',
      href: '/signals?show=overdue#tables',
      button: 'Bekijk',
      due: null,
    },
  ]
}

/** What lies at the tables that somebody chairs, or whose signals they carry on. */
async function owed(tx: Tx, who: Who): Promise<HomeSection[]> {
  const signals = (await findOwed(tx, who.today)).filter((signal) => standingOf(signal, who.today) === 'open')
  if (signals.length === 0) return []
  return [
    {
      title: 'Signalen aan jouw tafels',
      column: 'main',
      body: <SignalRows signals={signals.slice(0, 5)} today={who.today} />,
    },
  ]
}

/** What somebody raised: what is still open, and what was answered lately. */
async function own(tx: Tx, who: Who): Promise<HomeSection[]> {
  const signals = (await findOwnSignals(tx, 20)).filter(
    ({ answeredOn }) => answeredOn === null || daysBetween(answeredOn, who.today) <= answerStays,
  )
  const body =
    signals.length > 0 ? (
      <SignalRows signals={signals.slice(0, 5)} today={who.today} />
    ) : (
      <p class="meta">
        Loop je tegen iets aan dat jij of je team niet alleen kan oplossen? <a href="/signals/new">Geef een signaal</a>{' '}
        aan het overleg waar het thuishoort. Je krijgt antwoord.
      </p>
    )
  return [{ title: 'Jouw signalen', more: { href: '/signals', label: 'alle signalen' }, column: 'side', body }]
}

/** For coordinators: how the signals stand at all tables. */
async function everywhere(tx: Tx, who: Who): Promise<HomeSection[]> {
  if (!signalPolicy.overview.allows(who, undefined)) return []
  const counts = await countOpenSignals(tx, await findCoordinated(tx, who), who.today)
  if (counts.open === 0) return []
  return [
    {
      title: 'Signalen aan alle tafels',
      more: { href: '/signals#tables', label: 'bekijk ze' },
      column: 'side',
      body: (
        <dl class="facts">
          <dt>wachten op antwoord</dt>
          <dd>{counts.open}</dd>
          <dt>over tijd</dt>
          <dd>{counts.overdue}</dd>
        </dl>
      ),
    },
  ]
}
