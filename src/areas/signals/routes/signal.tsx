import type { Tx } from '../../../platform/database/scope.ts'
import { page } from '../../../platform/web/answer.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { findItemHistory, instrumentPolicy } from '../../instruments/index.ts'
import { trailPath } from '../../trail/index.ts'
import { SignalPage } from '../pages/SignalPage.tsx'
import { signalPolicy } from '../policy.ts'
import { findActionsOf, findSignalItems, type Signal } from '../queries.ts'
import { shortQuestion } from '../rules.ts'
import { crumbsOf, theSignal } from './subjects.ts'

/** The item or criterion that a signal is about; with its trail for whoever reads instruments. */
async function findAbout(tx: Tx, who: Who, { instrumentId, instrumentItemId: itemId }: Signal) {
  if (instrumentId === null || itemId === null) return null
  const item = await findItemHistory(tx, instrumentId, itemId)
  if (!item) return null
  const href = instrumentPolicy.list.allows(who, undefined) ? trailPath({ instrumentId, itemId }) : null
  return { name: `${item.newest.name} (${item.instrumentTitle})`, href }
}

export const signalPageRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/signals/:signal',
    subject: theSignal,
    access: signalPolicy.see,
    async handle({ tx, who, subject: signal }) {
      return page(
        shortQuestion(signal.question),
        <SignalPage
          signal={signal}
          actions={await findActionsOf(tx, signal.id)}
          items={await findSignalItems(tx, signal.id)}
          about={await findAbout(tx, who, signal)}
          mayStep={signal.state === 'open' && signalPolicy.step.allows(who, signal)}
          today={who.today}
        />,
        { crumbs: crumbsOf(who, signal) },
      )
    },
  }),
]
