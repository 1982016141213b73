import { longDay } from '../../../ui/words.ts'
import { unansweredSignals } from '../../signals/index.ts'
import type { OfferSource } from '../offerSource.ts'

/** What was asked and waits for an answer. */
export const signalOffers: OfferSource = {
  name: 'signals',
  async find(tx, who, { organisationId }) {
    const signals = await unansweredSignals(tx, who, organisationId)
    return signals.map(({ id, question, guarantee, bodyName, raisedOn, instrumentId, itemId }) => ({
      key: id,
      guarantee,
      kind: 'Signaal zonder antwoord',
      title: question,
      because: `Ligt bij ${bodyName}, gegeven op ${longDay(raisedOn)}.`,
      href: `/signals/${id}`,
      links: [
        { kind: 'signal', signalId: id },
        ...(instrumentId !== null && itemId !== null ? [{ kind: 'item' as const, instrumentId, itemId }] : []),
      ],
    }))
  },
}
