import { schoolYearOf } from '../../platform/schoolYear.ts'
import { count } from '../../ui/words.ts'
import type { HomeSource } from '../home/index.ts'
import type { PartnershipSource } from '../partnership/index.ts'
import { contactPolicy } from './policy.ts'
import { findOwnAsks } from './queries.ts'

/** What the contact budget contributes to everybody's first page: that it is kept, for whoever is asked something. */
export const contactHome: HomeSource = {
  asked: async () => [],
  async sections(tx, who) {
    const asks = await findOwnAsks(tx, schoolYearOf(who.today), who.today)
    if (asks.length === 0) return []
    const asked = asks.filter(({ state }) => state === 'asked').length
    const coming = asks.length - asked
    const sentence = [
      asked === 0 ? 'nog niets gevraagd' : `${count(asked, 'keer', 'keer')} iets gevraagd`,
      ...(coming > 0 ? [`${coming} keer gepland`] : []),
    ].join(', ')
    return [
      {
        title: 'Wat we jou vragen',
        more: { href: '/contact/mine', label: 'bekijk het' },
        column: 'side',
        body: <p>Dit schooljaar: {sentence}.</p>,
      },
    ]
  },
}

/** The way to one's own page, and for whoever plans to the register. */
export const contactInPartnership: PartnershipSource = {
  counts: async () => [],
  gaps: async () => [],
  own: async (_tx, who) => [
    {
      title: 'Wat we jou vragen',
      body: (
        <ul class="rows plain">
          <li>
            <div>
              <a href="/contact/mine">Wat we je dit schooljaar vroegen en nog gaan vragen</a>
            </div>
          </li>
          {contactPolicy.register.allows(who, undefined) && (
            <li>
              <div>
                <a href="/contact">Contactbudget</a> <small>· wat we iedereen vragen</small>
              </div>
            </li>
          )}
        </ul>
      ),
    },
  ],
  at: async () => [],
}
