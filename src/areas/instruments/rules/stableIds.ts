/**
 * The ids of criteria, subthemes and items. They stay the same over the versions of an instrument, so that what a team
 * settled in 2024 compares with what it settles in 2028, whatever the words are by then.
 */

type Named = { name: string }
type Identified = { id: string; name: string }

/** In characters: what the schemas of both kinds allow. */
const longestId = 60

/**
 * An id for each criterion of a new version, in their order: that of the earlier criterion of the same name, or a new one.
 * @param former the criteria of earlier versions, the newest version first
 */
export function criterionIds(criteria: readonly Named[], former: readonly Identified[]): string[] {
  const given: Identified[] = []
  const known = criteria.map(({ name }) => {
    const match = former.find((one) => sameName(one.name, name) && !given.some(({ id }) => id === one.id))
    if (match) given.push({ id: match.id, name })
    return match?.id
  })
  return criteria.map(({ name }, index) => {
    const id = known[index] ?? newCriterionId(name, given, former)
    if (known[index] === undefined) given.push({ id, name })
    return id
  })
}

/** An id made of a name, that no criterion has or ever had in this instrument. */
export function newCriterionId(name: string, criteria: readonly Identified[], former: readonly Identified[]): string {
  return newStableId(name, new Set([...criteria, ...former].map(({ id }) => id)), 'criterium')
}

/**
 * An id made of words, that nothing has or ever had.
 * @param otherwise what it is made of when the words hold no letter or digit
 */
export function newStableId(words: string, taken: ReadonlySet<string>, otherwise: string): string {
  const slug = slugOf(words) || otherwise
  let id = slug
  for (let number = 2; taken.has(id); number += 1) id = `${slug}-${number}`
  return id
}

/** Whether two texts hold the same words, whatever their case, accents and punctuation. */
export function sameName(one: string, other: string): boolean {
  return plain(one) === plain(other) && /[\p{L}\p{N}]/u.test(one)
}

/** Small letters, digits and single hyphens; with room for a number behind it. */
function slugOf(words: string): string {
  return plain(words)
    .slice(0, longestId - 4)
    .replace(/-$/, '')
}

function plain(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
