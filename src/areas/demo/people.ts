/** The people of the demo: every name once, every e-mail address its own. */
import type { NameGroups } from './bank.ts'
import { type Chance, chanceOf } from './chance.ts'
import { demoId } from './demoId.ts'
import { plain } from './organisations.ts'
import type { DemoPerson } from './records.ts'

export type PeopleRegister = {
  people: DemoPerson[]
  /** Somebody with a name that is given. */
  named(name: string): DemoPerson
  /** Somebody with a name of chance; the label decides which, so that it stays the same. */
  drawn(...label: string[]): DemoPerson
}

/** An empty register that draws names from these groups. */
export function peopleRegister(groups: NameGroups): PeopleRegister {
  const people: DemoPerson[] = []
  const taken = new Set<string>()

  function enter(name: string): DemoPerson {
    const [first = '', ...rest] = name.split(' ')
    const person = {
      id: demoId('person', name),
      name,
      email: `${plain(first)}.${plain(rest.join(' '))}@example.nl`,
    }
    taken.add(name)
    people.push(person)
    return person
  }

  return {
    people,
    named: enter,
    drawn(...label) {
      const chance = chanceOf('name', ...label)
      let name = drawName(groups, chance)
      while (taken.has(name)) name = drawName(groups, chance)
      return enter(name)
    },
  }
}

function drawName(groups: NameGroups, chance: Chance): string {
  const tickets = groups.flatMap((group) => Array.from({ length: group.share }, () => group))
  const group = chance.pick(tickets)
  return `${chance.pick(group.firstNames)} ${chance.pick(group.familyNames)}`
}
