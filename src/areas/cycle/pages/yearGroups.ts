import type { OccurrenceGroup } from '../queries.ts'
import type { Activity, Moment } from '../rules.ts'
import { momentNames, moments, monthOfDay } from '../rules.ts'

/** A group with its number in the list, which the wheel shows too. */
export type NumberedGroup = {
  number: number
  group: OccurrenceGroup
  activity: Activity
  opensOn: string
  dueOn: string
}

/** A part of the list: a month, or a moment of the cycle. */
export type YearSection = { title: string; groups: NumberedGroup[] }

/** The list of a year in parts, numbered through. */
export function inSections(groups: readonly OccurrenceGroup[], by: 'month' | 'moment'): YearSection[] {
  const titleOf = ({ opensOn, moment }: OccurrenceGroup) => (by === 'month' ? monthOfDay(opensOn) : momentNames[moment])
  const place = (moment: Moment) => moments.indexOf(moment)
  const ordered = by === 'month' ? groups : groups.toSorted((a, b) => place(a.moment) - place(b.moment))
  const numbered = ordered.map((group, index) => ({
    number: index + 1,
    group,
    activity: group.activity,
    opensOn: group.opensOn,
    dueOn: group.dueOn,
  }))
  return [...Map.groupBy(numbered, ({ group }) => titleOf(group))].map(([title, these]) => ({ title, groups: these }))
}
