/** A goal as far as one needs to know what is still open. */
export type GoalToComplete = {
  guarantee: number
  text: string
  seenBy: string
  removed: boolean
  activities: readonly { what: string; owner: unknown; dueOn: string | null; removed: boolean }[]
}

/** What a plan still lacks: `blocking` before it can be offered or adopted, `open` is fine if people know it. */
export type Completeness = { blocking: string[]; open: string[] }

const those = (number: number, one: string, many: string) => (number === 1 ? `1 ${one}` : `${number} ${many}`)

/**
 * What is still open in a plan, in sentences.
 * @param goals all of its goals, removed ones too
 */
export function completenessOf(goals: readonly GoalToComplete[]): Completeness {
  const standing = goals.filter(({ removed }) => !removed)
  const activities = standing.flatMap((goal) => goal.activities.filter(({ removed }) => !removed))
  const untold = standing.filter(({ text }) => text.trim() === '').length
  const unseen = standing.filter(({ text, seenBy }) => text.trim() !== '' && seenBy.trim() === '').length
  const idle = standing.filter((goal) => goal.activities.every(({ removed }) => removed)).length
  const nobodys = activities.filter(({ owner }) => owner === null).length
  const undated = activities.filter(({ dueOn }) => dueOn === null).length
  const empty = [1, 2, 3, 4].filter((number) => standing.every(({ guarantee }) => guarantee !== number))
  return {
    blocking: [
      ...(standing.length === 0 ? ['Er staat nog geen doel in.'] : []),
      ...(untold > 0 ? [`${those(untold, 'doel heeft', 'doelen hebben')} nog geen tekst.`] : []),
    ],
    open: [
      ...(standing.length > 0 && empty.length > 0
        ? [`Nog geen doel bij waarborg ${new Intl.ListFormat('nl-NL').format(empty.map(String))}.`]
        : []),
      ...(unseen > 0
        ? [`Bij ${those(unseen, 'doel', 'doelen')} staat nog niet waaraan je ziet dat het gelukt is.`]
        : []),
      ...(idle > 0 ? [`${those(idle, 'doel heeft', 'doelen hebben')} nog geen activiteit.`] : []),
      ...(nobodys > 0 ? [`${those(nobodys, 'activiteit is', 'activiteiten zijn')} nog van niemand.`] : []),
      ...(undated > 0
        ? [`Bij ${those(undated, 'activiteit', 'activiteiten')} staat nog niet wanneer ze klaar is.`]
        : []),
    ],
  }
}
