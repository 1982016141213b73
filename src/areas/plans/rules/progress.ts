import type { Day } from '../../../platform/clock.ts'
import type { Progress } from './words.ts'

/** How far an activity can be, in the order in which it goes. */
export const progressStates: readonly Progress[] = ['to-do', 'under-way', 'done', 'dropped']

export const isOpenActivity = ({ progress }: { progress: Progress }) => progress === 'to-do' || progress === 'under-way'

/** How many days before its day somebody is asked how it goes, and how long telling it keeps the question away. */
export const askedWithin = 14

/** An activity as its owner is asked about it. */
export type Running = {
  progress: Progress
  startsOn: Day | null
  dueOn: Day | null
  /** The last day on which somebody told how it goes. */
  toldOn: Day | null
}

/**
 * Whether its owner is asked today how an activity goes: its day is near or past, and nobody told in the last two weeks.
 * One without a day is asked about by nobody; it stands on the page of the plan.
 */
export function asksProgress(activity: Running, today: Day): boolean {
  const { dueOn, toldOn } = activity
  if (!isOpenActivity(activity) || dueOn === null || dueOn > daysOn(today, askedWithin)) return false
  return toldOn === null || daysOn(toldOn, askedWithin) <= today
}

const daysOn = (day: Day, days: number): Day => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** What is wrong with what was told: whoever stops says why, and what is done brought something. */
export function progressProblem(progress: Progress, text: string): string | undefined {
  if (text !== '') return undefined
  switch (progress) {
    case 'dropped':
      return 'Schrijf op waarom jullie hiermee stoppen. Een zin is genoeg.'
    case 'done':
      return 'Schrijf op wat het bracht. Een zin is genoeg.'
    case 'to-do':
    case 'under-way':
      return undefined
  }
}

/** How many activities are how far. */
export type ProgressCounts = Readonly<Record<Progress, number>>
