import { type BodySource, bodyPolicy } from '../bodies/index.ts'
import { SignalRows } from './pages/SignalRows.tsx'
import { findSignalsAt } from './queries.ts'

/** How many signals stand on the page of a body itself. */
const shown = 5

/** What waits at a body's table, on its page: for whoever takes part in it. */
export const signalsAtBody: BodySource = async (tx, who, body) => {
  if (!bodyPolicy.takePart.allows(who, body)) return []
  const signals = (await findSignalsAt(tx, body.id)).filter(({ state }) => state === 'open')
  const content =
    signals.length === 0 ? (
      <p class="meta">Er wacht niets op antwoord.</p>
    ) : (
      <SignalRows signals={signals.slice(0, shown)} today={who.today} withTable={false} />
    )
  const label = signals.length > shown ? `alle ${signals.length} signalen` : 'alle signalen'
  return [{ title: 'Signalen', more: { href: `/bodies/${body.id}/signals`, label }, body: content }]
}
