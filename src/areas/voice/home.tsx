import { count } from '../../ui/words.ts'
import type { HomeSource } from '../home/index.ts'
import { findTold } from './queries.ts'
import { beginningOf } from './rules.ts'

/** What was told and waits for an answer, and the way to tell something oneself. */
export const voiceHome: HomeSource = {
  async asked(tx, who) {
    const waiting = await findTold(tx, who, 'open')
    const [first] = waiting
    if (!first) return []
    return [
      {
        title: count(waiting.length, 'bericht wacht op jouw antwoord', 'berichten wachten op jouw antwoord'),
        sentence: `Aan ${first.toName}: “${beginningOf(first.text, 60)}”`,
        href: waiting.length === 1 ? `/voice/${first.id}` : '/voice',
        button: 'Lees en antwoord',
        due: null,
      },
    ]
  },
  async sections() {
    return [
      {
        title: 'Vertel het ons',
        column: 'side',
        more: { href: '/voice', label: 'bekijk' },
        body: (
          <p class="meta">
            Gaat iets goed, of loop je ergens tegenaan? <a href="/voice/new">Vertel het</a> aan een persoon, een school
            of het partnerschap, met of zonder je naam. Je krijgt antwoord.
          </p>
        ),
      },
    ]
  },
}
