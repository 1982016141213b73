/**
 * The ids of criteria. They stay the same over the versions of an instrument, so that what a team settled in 2024 compares
 * with what it settles in 2028, whatever the criterion is called by then.
 */

type Named = { name: string }
type Identified = { id: string; name: string }

/** In characters, as the schema of a theme says. */
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
  const taken = new Set([...criteria, ...former].map(({ id }) => id))
  const slug = slugOf(name)
  let id = slug
  for (let number = 2; taken.has(id); number += 1) id = `${slug}-${number}`
  return id
}

function sameName(one: string, other: string): boolean {
  return slugOf(one) === slugOf(other) && /[\p{L}\p{N}]/u.test(one)
}

/** Small letters, digits and single hyphens; with room for a number behind it. */
function slugOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  const slug = plain.slice(0, longestId - 4).replace(/^-+|-+$/g, '')
  return slug || 'criterium'
}
