/** What planning says, in Dutch: why somebody goes, what a wish does, and what stands in the way. */
import { count, inSentence, listed, longDay } from '../../../ui/words.ts'
import type { Consequence, Move, Obstacle, Others, Reason, Rule, WhyNot } from '../rules/planning.ts'

/** The names of what a calculation speaks of. Who is no longer there has none. */
export type Names = {
  person: (id: string) => string
  school: (visitId: string) => string
  role: (key: string) => string
}

export function namesOf(
  people: readonly { personId: string; name: string }[],
  visits: readonly { reviewId: string; schoolName: string }[],
  roles: readonly { key: string; name: string }[],
): Names {
  const names = new Map(people.map(({ personId, name }) => [personId, name]))
  const schools = new Map(visits.map(({ reviewId, schoolName }) => [reviewId, schoolName]))
  const roleNames = new Map(roles.map(({ key, name }) => [key, inSentence(name)]))
  return {
    person: (id) => names.get(id) ?? 'iemand die niet meer op de lijst staat',
    school: (id) => schools.get(id) ?? 'een school die niet meer meedoet',
    role: (key) => roleNames.get(key) ?? key,
  }
}

const small = ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf']
/** A number as it stands in a sentence. */
export const inWords = (number: number): string => small[number] ?? String(number)
const people = (number: number) => `${inWords(number)} ${number === 1 ? 'persoon' : 'mensen'}`

const ordinals = ['nulde', 'eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste']
const ordinal = (number: number) => ordinals[number] ?? `${number}e`

/** Why others do not sit there, as the rest of "3 mensen …". */
const whyNotNames: Record<WhyNot, [one: string, many: string]> = {
  'same-board': ['werkt voor hetzelfde bestuur als de school', 'werken voor hetzelfde bestuur als de school'],
  tie: ['heeft een band met de school', 'hebben een band met de school'],
  never: ['gaat niet mee, door een wens', 'gaan niet mee, door een wens'],
  'one-a-day': ['is die dag bij een andere school', 'zijn die dag bij een andere school'],
  'most-visits': ['gaat al zo vaak als mag', 'gaan al zo vaak als mag'],
  roles: ['heeft een rol die al genoeg in het panel zit', 'hebben een rol die al genoeg in het panel zit'],
  chair: ['kan niet voorzitten, en dan kan niemand dat', 'kunnen niet voorzitten, en dan kan niemand dat'],
  'one-voice': ['zou het panel van één organisatie maken', 'zouden het panel van één organisatie maken'],
  load: ['gaat of ging al vaker op bezoek', 'gaan of gingen al vaker op bezoek'],
  role: ['heeft een rol die al in het panel zit', 'hebben een rol die al in het panel zit'],
  pair: ['zat al eens met een ander uit dit panel', 'zaten al eens met een ander uit dit panel'],
  'as-good': ['had net zo goed gekund', 'hadden net zo goed gekund'],
}

export function othersInWords({ why, count: number, examples }: Others, names: Names): string {
  const [one, many] = whyNotNames[why]
  if (number <= examples.length) return `${listed(examples.map(names.person))} ${number === 1 ? one : many}.`
  const some = listed(examples.map(names.person))
  return `${inWords(number).replace(/^./, (first) => first.toUpperCase())} mensen ${many}, onder wie ${some}.`
}

/** Why somebody goes, in one sentence. */
export function reasonInWords({ because }: Reason, earlier: number, average: number): string {
  const load =
    earlier === 0
      ? 'ging de laatste zes jaar nog niet op bezoek'
      : `ging de laatste zes jaar ${earlier} keer op bezoek (gemiddeld ${average.toLocaleString('nl-NL', { maximumFractionDigits: 1 })})`
  if (because === 'wished') return `Gaat mee door een wens, en ${load}.`
  if (because === 'exception') return `Gaat mee door een vastgelegde uitzondering, en ${load}.`
  return `Mag mee, en ${load}.`
}

export function consequenceInWords(consequence: Consequence, names: Names): string {
  switch (consequence.kind) {
    case 'more-visits': {
      const { candidateId, visits, earlier } = consequence
      const name = names.person(candidateId)
      if (visits > 1) return `${name} krijgt dit jaar een ${ordinal(visits)} bezoek.`
      return `${name} gaat mee, en ging de laatste jaren al ${count(earlier, 'keer', 'keer')}.`
    }
    case 'one-voice':
      return `Bij ${names.school(consequence.visitId)} werkt dan iedereen voor dezelfde organisatie.`
    case 'same-role':
      return `Bij ${names.school(consequence.visitId)} zitten dan ${inWords(consequence.count)} mensen met de rol ${names.role(consequence.roleKey)}.`
    case 'again':
      return `Bij ${names.school(consequence.visitId)} zitten dan mensen die al eens samen gingen.`
  }
}

export function moveInWords({ visitId, leave, join }: Move, names: Names): string {
  const school = names.school(visitId)
  const come = join.length === 1 ? 'komt' : 'komen'
  const go = leave.length === 1 ? 'gaat' : 'gaan'
  if (leave.length === 0) return `Bij ${school} ${come} ${listed(join.map(names.person))} erbij.`
  if (join.length === 0) return `Bij ${school} ${go} ${listed(leave.map(names.person))} weg.`
  return `Bij ${school} ${come} ${listed(join.map(names.person))} in de plaats van ${listed(leave.map(names.person))}.`
}

/** What stands in the way, as one sentence; what exactly, its rules say. */
export function obstacleInWords(
  { rules, visitIds, needed, available, availableChairs }: Obstacle,
  names: Names,
  { mostVisits }: Limits,
): string {
  const has = (kind: Rule['kind']) => rules.some((rule) => rule.kind === kind)
  for (const rule of rules)
    if (rule.kind === 'must')
      return `${names.person(rule.candidateId)} kan niet mee naar ${names.school(rule.visitId)}.`
  const schools = listed(visitIds.map(names.school))
  const who = [
    ...(has('same-board') ? ['van een ander bestuur'] : []),
    ...(has('tie') ? ['zonder band met de school'] : []),
  ].join(' en ')
  const there = `${available === 1 ? 'is' : 'zijn'} voor ${schools} ${available === 0 ? '' : 'maar '}${people(available)}${who === '' ? '' : ` ${who}`}`
  if (has('chair') && availableChairs === 0 && !has('members'))
    return `Er is voor ${schools} niemand${who === '' ? '' : ` ${who}`} die kan voorzitten.`
  if (has('most-visits') && needed > available * mostVisits)
    return `Er ${there}, die elk hooguit ${inWords(mostVisits)} keer gaan; er zijn ${inWords(needed)} plekken.`
  if (needed > available) return `Er ${there}; er zijn er ${inWords(needed)} nodig.`
  return `Voor ${schools} is met deze regels geen panel te maken. Er ${there}; ${availableChairs === 0 ? 'niemand' : inWords(availableChairs)} van hen kan voorzitten.`
}

type Limits = { members: number; mostVisits: number; mostOfOneRole: number }

/** Rules as sentences: what holds for several schools is said once. */
export function rulesInWords(rules: readonly Rule[], names: Names, limits: Limits): string[] {
  const byKind = Map.groupBy(rules, (rule) =>
    'candidateId' in rule ? `${rule.kind} ${rule.candidateId}` : 'day' in rule ? `${rule.kind} ${rule.day}` : rule.kind,
  )
  return [...byKind.values()].flatMap((same) => {
    const [first] = same
    const schools = listed(same.flatMap((rule) => ('visitId' in rule ? [names.school(rule.visitId)] : [])))
    return first ? [ruleInWords(first, schools, names, limits)] : []
  })
}

function ruleInWords(
  rule: Rule,
  schools: string,
  names: Names,
  { members, mostVisits, mostOfOneRole }: Limits,
): string {
  switch (rule.kind) {
    case 'members':
      return `Naar ${schools} gaan steeds ${people(members)}.`
    case 'same-board':
      return `Naar ${schools} gaat niemand die voor het bestuur van die school werkt.`
    case 'tie':
      return `Naar ${schools} gaat niemand met een band met die school: wie er werkt, er de laatste vijf jaar werkte, of een band heeft gemeld.`
    case 'roles':
      return `In het panel voor ${schools} ${mostOfOneRole === 1 ? 'heeft hooguit één persoon' : `hebben hooguit ${inWords(mostOfOneRole)} mensen`} dezelfde rol.`
    case 'chair':
      return `In het panel voor ${schools} zit iemand met een coördinerende of leidende rol, die kan voorzitten.`
    case 'most-visits':
      return `Niemand gaat vaker dan ${inWords(mostVisits)} keer op bezoek.`
    case 'one-a-day':
      return `Niemand is op ${longDay(rule.day)} bij twee scholen.`
    case 'must':
      return `De wens: ${names.person(rule.candidateId)} gaat mee naar ${schools}.`
    case 'never':
      return `De wens: ${names.person(rule.candidateId)} gaat niet mee naar ${schools}.`
  }
}

/** What one can do about rules that cannot go together; each helps by itself. */
export function remediesFor(rules: readonly Rule[]): string[] {
  const has = (...kinds: Rule['kind'][]) => rules.some(({ kind }) => kinds.includes(kind))
  return [
    ...(has('must', 'never') ? ['Laat een wens los.'] : []),
    ...(has('must') && has('same-board', 'tie', 'roles', 'most-visits')
      ? ['Leg bij de wens vast waarom het tegen de regels in mag.']
      : []),
    ...(has('most-visits') ? ['Laat mensen vaker op bezoek gaan, bij de instellingen.'] : []),
    ...(has('members') ? ['Zet meer mensen op de lijst, of bezoek met minder mensen.'] : []),
    ...(has('chair') ? ['Zet iemand op de lijst die kan voorzitten.'] : []),
    ...(has('one-a-day') ? ['Kies voor een van de bezoeken een andere dag.'] : []),
  ]
}

/** How far a plan may be from the best, in words and a number. */
export function gapInWords(proven: boolean, gap: number): string {
  if (proven) return 'Bewezen: geen ander plan is beter.'
  const uneven = Math.ceil(gap / 20)
  return `Binnen de rekentijd is niet bewezen dat dit het beste plan is. Een beter plan scheelt hooguit ${gap} punten: zoveel als ${count(uneven, 'bezoek', 'bezoeken')} bij iemand die al een keer vaker ging.`
}
