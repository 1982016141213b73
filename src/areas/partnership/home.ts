import { count, inSentence, listed } from '../../ui/words.ts'
import type { Asked, HomeSource } from '../home/index.ts'
import { partnershipPolicy } from './policy.ts'
import { countPartnership, findGaps } from './queries.ts'

/** How many names fit in one sentence. */
const fewNames = 3

/** What the partnership contributes to the first page of whoever may mend it: what is missing. */
export const partnershipHome: HomeSource = {
  async asked(tx, who) {
    if (!partnershipPolicy.change.allows(who, undefined)) return []
    const { schoolsWithoutTrainer, endingSoon, rolesNobodyHolds } = await findGaps(tx, who.today)
    const { uninvited } = await countPartnership(tx, who.today)
    return [
      ...gap(schoolsWithoutTrainer.length, {
        title: `${count(schoolsWithoutTrainer.length, 'school', 'scholen')} zonder schoolopleider`,
        sentence: firstFew(schoolsWithoutTrainer.map(({ name }) => name)),
        href: '/partnership/gaps#schools-without-trainer',
        button: 'Wijs iemand aan',
      }),
      ...gap(endingSoon.length, {
        title: `${count(endingSoon.length, 'aanstelling loopt', 'aanstellingen lopen')} binnen 60 dagen af`,
        sentence: firstFew(
          endingSoon.map(({ roleName, organisationName }) => `${inSentence(roleName)} bij ${organisationName}`),
        ),
        href: '/partnership/gaps#ending-soon',
        button: 'Zoek een opvolger',
      }),
      ...gap(rolesNobodyHolds.length, {
        title: `${count(rolesNobodyHolds.length, 'rol', 'rollen')} die niemand heeft`,
        sentence: firstFew(rolesNobodyHolds.map(({ name }) => inSentence(name))),
        href: '/partnership/gaps#roles-nobody-holds',
        button: 'Bekijk',
      }),
      ...gap(uninvited, {
        title: `${count(uninvited, 'persoon is', 'mensen zijn')} nog niet uitgenodigd`,
        sentence: 'Zij weten nog niet hoe ze zich aanmelden.',
        href: '/partnership/invitations',
        button: 'Nodig uit',
      }),
    ]
  },
  sections: async () => [],
}

const gap = (size: number, asked: Omit<Asked, 'due'>): Asked[] => (size > 0 ? [{ ...asked, due: null }] : [])

/** a, b en c · a, b, c en nog 4 */
function firstFew(names: readonly string[]): string {
  const more = names.length - fewNames
  return `${listed([...names.slice(0, fewNames), ...(more > 0 ? [`nog ${more}`] : [])])}.`
}
