/** An advice of a review that was closed. */
export type GivenAdvice = {
  id: string
  reviewId: string
  schoolId: string
  schoolName: string
  guarantee: number
  text: string
}

/** From how many schools with advice under one guarantee it concerns the partnership. */
export const manySchools = 3

/** The guarantees under which many schools got advice, with how many those are; the most first. */
export function sharedGuarantees(advice: readonly GivenAdvice[]): { guarantee: number; schools: number }[] {
  return [...Map.groupBy(advice, ({ guarantee }) => guarantee)]
    .map(([guarantee, under]) => ({ guarantee, schools: new Set(under.map(({ schoolId }) => schoolId)).size }))
    .filter(({ schools }) => schools >= manySchools)
    .toSorted((a, b) => b.schools - a.schools || a.guarantee - b.guarantee)
}
