import { type Survey, surveyPath } from '../surveys/index.ts'
import { groupQuery } from './groupsInSight.ts'
import type { Group } from './rules/release.ts'

export const resultsPath = (survey: Pick<Survey, 'id'>) => `${surveyPath(survey)}/results`

/** The charts that can be had as a file: of a question how it was answered, beside which groups, over the years; and all sections. */
export const chartViews = ['answers', 'board', 'institute', 'school', 'year', 'trend', 'sections'] as const
export type ChartView = (typeof chartViews)[number]

export type ChartForm = 'svg' | 'xlsx'

/** What `:chart` in a path asks for: `answers.welkom-1.svg`. */
export type ChartFile = { view: ChartView; of: string; form: ChartForm }

export function chartFile(name: string): ChartFile | undefined {
  const [, asked, of, form] = /^([a-z]+)\.([a-z0-9-]+)\.(svg|xlsx)$/.exec(name) ?? []
  const view = chartViews.find((one) => one === asked)
  return view && of !== undefined && (form === 'svg' || form === 'xlsx') ? { view, of, form } : undefined
}

export const chartPath = (survey: Pick<Survey, 'id'>, view: ChartView, of: string, form: ChartForm, group: Group) =>
  `${resultsPath(survey)}/charts/${view}.${of}.${form}${groupQuery(group)}`
