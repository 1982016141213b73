import { count } from '../../ui/words.ts'
import type { HomeSource } from '../home/index.ts'
import { coordinatesPartnership } from '../partnership/index.ts'
import { surveyPath } from '../surveys/index.ts'
import { countOwnWaiting, findDeserted } from './queries.ts'

/** Open answers that wait for their moderator, or for one. */
export const remarkHome: HomeSource = {
  async asked(tx, who) {
    const own = (await countOwnWaiting(tx)).map(({ surveyId, title, waiting, decided }) => ({
      title:
        waiting > 0
          ? `${count(waiting, 'open antwoord wacht', 'open antwoorden wachten')} op jou`
          : `Laat ${count(decided, 'open antwoord', 'open antwoorden')} lezen`,
      sentence:
        waiting > 0
          ? `Bij “${title}” lees jij als eerste wat mensen schreven. Daarna pas lezen anderen het.`
          : `Je las alles van “${title}”. Zeg dat je klaar bent, dan kunnen anderen het lezen.`,
      href: `${surveyPath({ id: surveyId })}/remarks`,
      button: waiting > 0 ? 'Lees ze' : 'Ga verder',
      due: null,
    }))
    if (!coordinatesPartnership(who)) return own
    const deserted = (await findDeserted(tx, who.today)).map(({ surveyId, title }) => ({
      title: 'Niemand leest de open antwoorden',
      sentence: `Wie ze bij “${title}” zou lezen heeft geen aanstelling meer.`,
      href: `${surveyPath({ id: surveyId })}/remarks`,
      button: 'Neem het over',
      due: null,
    }))
    return [...own, ...deserted]
  },
  sections: async () => [],
}
