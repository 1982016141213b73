import type { Who } from '../../../platform/web/who.ts'
import { count } from '../../../ui/words.ts'
import { type SharedItem, sharedItems } from '../../dialogues/index.ts'
import type { Offer, OfferSource } from '../offerSource.ts'
import { trailOf } from './trailOf.ts'

/** Items that several conversations of the year before brought something about, or that many in one agreed on. */
export const dialogueOffers: OfferSource = {
  name: 'dialogues',
  async find(tx, who, { schoolYear, organisationId }) {
    const year = { from: `${schoolYear - 1}-08-01`, until: `${schoolYear + 1}-07-31` }
    return (await sharedItems(tx, who, { ...year, organisationId })).map((item) => offerOf(item, who))
  },
}

function offerOf(item: SharedItem, who: Who): Offer {
  const { instrumentId, itemId, guarantee, subtheme, number, text, conversations, shared, findings } = item
  const [first] = findings
  return {
    key: `${instrumentId} ${itemId}`,
    guarantee,
    kind: shared ? 'Opbrengst die velen delen' : 'Opbrengst van meer gesprekken',
    title: first ? first.text : text,
    because: `${subtheme} ${number}, in ${count(conversations, 'gesprek', 'gesprekken')}${first ? `: “${text}”` : ''}.`,
    ...(first ? { href: `/dialogues/${first.dialogueId}/report` } : trailOf(who, { instrumentId, itemId })),
    links: [{ kind: 'item', instrumentId, itemId }],
  }
}
