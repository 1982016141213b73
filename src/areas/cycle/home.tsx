import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { longDay, shortDay } from '../../ui/words.ts'
import type { Asked, HomeSection, HomeSource } from '../home/index.ts'
import { daysAfter } from '../partnership/index.ts'
import type { ActivitySource } from './activitySource.ts'
import { occurrencePath, rowPath } from './paths.ts'
import { cyclePolicy } from './policy.ts'
import { findDue, findPlannedSoon, type Occurrence } from './queries.ts'
import { type AskedGroup, askInWords, groupAsked, isNear } from './rules.ts'

/** How many days ahead people see what was planned with them. */
const soon = 45

/**
 * What the cycle contributes to everybody's first page: what they see to and is asked now, and what was planned with them.
 * @param sources how other areas plan what the cycle asks
 */
export const cycleHome = (sources: readonly ActivitySource[]): HomeSource => ({
  async asked(tx, who) {
    const due = await findDue(tx, who, { kind: 'led' })
    const { groups, others } = groupAsked(due.filter((one) => isNear(one, who.today)))
    const asked = groups.map((group) => askedOf(who, group, sources))
    return others === 0 ? asked : [...asked, rest(others)]
  },
  sections: plannedSoon,
})

/** One thing to plan, with the way to plan it; or several of the same at once. */
function askedOf(who: Who, { first, lines }: AskedGroup<Occurrence>, sources: readonly ActivitySource[]): Asked {
  const title = askInWords(first, lines.length)
  if (lines.length > 1)
    return {
      title,
      sentence: `Voor ${someOf(lines)}. De eerste uiterlijk op ${longDay(first.dueOn)}.`,
      href: rowPath(first.rowId, first.schoolYear, 'mine'),
      button: 'Bekijk',
      due: first.dueOn,
    }
  const planPath = sources.find(({ activity }) => activity === first.activity)?.planPath(who, first) ?? null
  return {
    title,
    sentence: `${first.subjectName === null || title.includes(first.subjectName) ? '' : `${first.subjectName}. `}Uiterlijk op ${longDay(first.dueOn)}.`,
    href: planPath ?? occurrencePath(first.id),
    button: planPath === null ? 'Bekijk' : 'Plan het',
    due: first.dueOn,
  }
}

/** De Kade, De Linde en nog 2 */
function someOf(lines: readonly Occurrence[]): string {
  const names = lines.flatMap(({ subjectName }) => (subjectName === null ? [] : [subjectName]))
  if (names.length <= 3) return new Intl.ListFormat('nl-NL').format(names)
  return `${names.slice(0, 2).join(', ')} en nog ${names.length - 2}`
}

const rest = (others: number): Asked => ({
  title: `Nog ${others} andere peilmomenten`,
  sentence: 'De kwaliteitscyclus vraagt ze ook van jou.',
  href: '/cycle?of=mine',
  button: 'Bekijk',
  due: null,
})

async function plannedSoon(tx: Tx, who: Who): Promise<HomeSection[]> {
  const planned = await findPlannedSoon(tx, who, daysAfter(who.today, soon))
  if (planned.length === 0) return []
  const more = cyclePolicy.year.allows(who, undefined) ? { more: { href: '/cycle?of=mine', label: 'jouw jaar' } } : {}
  return [
    {
      title: 'Gepland in de kwaliteitscyclus',
      ...more,
      column: 'side',
      body: (
        <ul class="rows plain">
          {planned.map(({ id, title, subjectName, dueOn }) => (
            <li key={id}>
              <div>
                <a href={occurrencePath(id)}>{title}</a>
                {subjectName !== null && (
                  <>
                    <br />
                    <small>{subjectName}</small>
                  </>
                )}
              </div>
              <span class="due">voor {shortDay(dueOn)}</span>
            </li>
          ))}
        </ul>
      ),
    },
  ]
}
