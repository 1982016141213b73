/** What a survey may be expected to bring, told before anybody is asked. */

/** Of whom is asked, the share that usually answers: what is reckoned with, not what is hoped for. */
export const usualResponse = 0.6

/** How many answers may be expected of so many people. */
export const expectedAnswers = (asked: number): number => Math.floor(asked * usualResponse)

/** A group with how many are asked, and how precise its least precise section will be, in scale points; null when that cannot be said. */
export type ExpectedGroup = { name: string; asked: number; expected: number; shown: boolean; precision: number | null }

/**
 * A group of people as it may be expected to answer.
 * @param floor from how many answers on something is shown
 * @param precisionOf half the width of the interval with so many people
 */
export function expectedGroup(
  name: string,
  asked: number,
  floor: number,
  precisionOf: (asked: number) => number | null,
): ExpectedGroup {
  const expected = expectedAnswers(asked)
  const shown = expected >= floor
  return { name, asked, expected, shown, precision: shown ? precisionOf(asked) : null }
}
