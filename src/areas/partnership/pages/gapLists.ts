import type { Day } from '../../../platform/clock.ts'
import { dueInWords, inSentence } from '../../../ui/words.ts'
import type { GapList } from '../partnershipSource.ts'
import type { Gaps } from '../queries.ts'

const schoolGap = ({ id, name, place }: { id: string; name: string; place: string | null }) => ({
  href: `/partnership/organisations/${id}`,
  text: name,
  ...(place === null ? {} : { note: place }),
})

/** What the partnership itself is missing, each kind in a list: only kinds of which something is missing. */
export function gapLists(gaps: Gaps, today: Day): GapList[] {
  const withoutRole = [...Map.groupBy(gaps.schoolsWithoutRole, ({ roleKey }) => roleKey).values()]
  const lists: GapList[] = [
    {
      key: 'schools-without-trainer',
      title: 'Scholen zonder schoolopleider',
      gaps: gaps.schoolsWithoutTrainer.map(schoolGap),
    },
    {
      key: 'ending-soon',
      title: 'Loopt binnen 60 dagen af',
      gaps: gaps.endingSoon.map(({ id, personName, roleName, organisationName, endsOn }) => ({
        href: `/partnership/appointments/${id}`,
        text: personName,
        note: [inSentence(roleName), organisationName, endsOn && dueInWords(today, endsOn)].filter(Boolean).join(' · '),
      })),
    },
    ...withoutRole.map((schools) => ({
      key: `schools-without-${schools[0]?.roleKey}`,
      title: `Scholen zonder ${inSentence(schools[0]?.roleName ?? '')}`,
      gaps: schools.map(schoolGap),
    })),
    {
      key: 'roles-nobody-holds',
      title: 'Rollen die niemand heeft',
      gaps: gaps.rolesNobodyHolds.map(({ key, name }) => ({ href: `/partnership/roles/${key}`, text: name })),
    },
  ]
  return lists.filter((list) => list.gaps.length > 0)
}
