import type { Day } from '../../../platform/clock.ts'
import type { LineKind } from '../../finance/index.ts'
import type { RoleKey } from '../../partnership/index.ts'

/** A line of a budget: hours in hundredths, amounts in cents. */
export type DemoBudgetLine = {
  id: string
  kind: LineKind
  title: string
  organisationId: string | null
  roleKey: RoleKey | null
  hours: number | null
  planned: number
  /** Null until it is known. */
  actual: number | null
  remarks: string
}

export type DemoBudget = {
  id: string
  schoolYear: number
  /** In cents, as is the rate of an hour. */
  subsidyPerStudent: number
  hourlyRate: number
  remarks: string
  adoptedOn: Day
  students: { organisationId: string; students: number }[]
  lines: DemoBudgetLine[]
}
