import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { count } from '../../ui/words.ts'
import type { Asked, HomeSection, HomeSource } from '../home/index.ts'
import { itemPath } from '../meetings/index.ts'
import { daysAfter } from '../partnership/index.ts'
import { ActionRows } from './pages/ActionRows.tsx'
import { CommitmentRows } from './pages/CommitmentPages.tsx'
import { type Action, findComingLookBacks, findOwnActions, findOwnCommitments } from './queries.ts'
import { isDueSoon } from './rules.ts'

/** How many of one's own stand on the first page. */
const shown = 6
/** How many days before a meeting one is asked to look back for oneself. */
const beforehand = 14

/** What was agreed, on everybody's first page: what is due, looking back that comes, and what one means to do oneself. */
export const followupHome: HomeSource = {
  async asked(tx, who) {
    const due = (await findOwnActions(tx, who.today)).filter((action) => isDueSoon(action, who.today))
    return [...askedOf(due), ...(await lookingBack(tx, who))]
  },
  async sections(tx, who) {
    return [...(await ownActions(tx, who)), ...(await ownCommitments(tx))]
  },
}

/** Each by itself as long as there are few; otherwise all in one. */
function askedOf(due: readonly Action[]): Asked[] {
  const [first] = due
  if (due.length > 3 && first)
    return [
      {
        title: `${count(due.length, 'vervolgactie', 'vervolgacties')} van jou`,
        sentence: `Zoals: ${first.what}`,
        href: '/actions',
        button: 'Bekijk ze',
        due: first.dueOn,
      },
    ]
  return due.map(({ id, what, dueOn, bodyName, schoolName }) => ({
    title: what,
    sentence: `Een vervolgactie van jou${bodyName || schoolName ? `, ${bodyName ?? schoolName}` : ''}.`,
    href: `/actions/${id}`,
    button: 'Zeg hoe het ging',
    due: dueOn,
  }))
}

async function lookingBack(tx: Tx, who: Who): Promise<Asked[]> {
  const coming = await findComingLookBacks(tx, who.today, daysAfter(who.today, beforehand))
  return coming.map(({ meetingId, itemId, title, day }) => ({
    title: `Straks kijken jullie terug: ${title}`,
    sentence: 'Kijk eerst voor jezelf terug. Alleen jij ziet dat.',
    href: `${itemPath(meetingId, itemId)}/look-back/own`,
    button: 'Kijk terug',
    due: day,
  }))
}

async function ownActions(tx: Tx, who: Who): Promise<HomeSection[]> {
  const actions = await findOwnActions(tx, who.today)
  if (actions.length === 0) return []
  const more = actions.length > shown ? `alle ${actions.length}` : 'alle afspraken'
  return [
    {
      title: 'Vervolgacties van jou',
      more: { href: '/actions', label: more },
      column: 'main',
      body: <ActionRows actions={actions.slice(0, shown)} today={who.today} withOwner={false} />,
    },
  ]
}

async function ownCommitments(tx: Tx): Promise<HomeSection[]> {
  const open = (await findOwnCommitments(tx)).filter(({ state }) => state === 'open')
  if (open.length === 0) return []
  return [
    {
      title: 'Wat je je voornam',
      more: { href: '/commitments', label: 'alleen jij ziet dit' },
      column: 'side',
      body: <CommitmentRows commitments={open.slice(0, shown)} />,
    },
  ]
}
