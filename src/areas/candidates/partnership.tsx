import { longDay } from '../../ui/words.ts'
import type { PartnershipSource } from '../partnership/index.ts'
import { StateTag } from './pages/StateTag.tsx'
import { candidacyPolicy } from './policy.ts'
import { findCandidacies } from './queries.ts'
import { isOver } from './rules.ts'

/** What candidate schools contribute to the pages of the partnership. */
export const candidatesInPartnership: PartnershipSource = {
  async counts(tx, who) {
    if (!candidacyPolicy.list.allows(who, undefined)) return []
    const underWay = (await findCandidacies(tx, who.today)).filter(
      (one) => !isOver(one.state) && candidacyPolicy.see.allows(who, one),
    )
    const name = underWay.length === 1 ? 'kandidaat-school' : 'kandidaat-scholen'
    return [{ href: '/candidates', number: underWay.length, name }]
  },
  gaps: async () => [],
  own: async () => [],
  async at(tx, who, organisation) {
    const here = (await findCandidacies(tx, who.today)).filter(
      (one) => one.schoolId === organisation.id && candidacyPolicy.see.allows(who, one),
    )
    if (here.length === 0) return []
    const list = (
      <ul class="rows plain">
        {here.map(({ id, state, beganOn }) => (
          <li key={id}>
            <div>
              <a href={`/candidates/${id}`}>Op weg sinds {longDay(beganOn)}</a> <StateTag state={state} />
            </div>
          </li>
        ))}
      </ul>
    )
    return [{ title: 'Op weg naar opleidingsschool', body: list }]
  },
}
