import { type BodySource, bodyPolicy } from '../bodies/index.ts'
import { ActionRows } from './pages/ActionRows.tsx'
import { findActions } from './queries.ts'

/** How many stand on the page of a body. */
const shown = 8

/** What a body still has to do, on its page: for whoever takes part in it. */
export const actionsOfBody: BodySource = async (tx, who, body) => {
  if (!bodyPolicy.takePart.allows(who, body)) return []
  const filter = {
    personId: null,
    schoolId: null,
    bodyId: body.id,
    guarantee: null,
    except: null,
    show: 'open',
  } as const
  const { list, total } = await findActions(tx, who, filter, 1)
  return [
    {
      title: 'Vervolgacties',
      more: { href: `/actions?body=${body.id}&show=all`, label: total > shown ? `alle ${total}` : 'ook de afgeronde' },
      body:
        list.length === 0 ? (
          <p class="empty">Er staat niets open. Wat jullie in een bijeenkomst afspreken, komt hier te staan.</p>
        ) : (
          <ActionRows actions={list.slice(0, shown)} today={who.today} />
        ),
    },
  ]
}
