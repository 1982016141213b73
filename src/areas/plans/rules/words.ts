import type { PlanState } from './lifecycle.ts'

export type PlanLevel = 'operational' | 'tactical' | 'strategic'
export type Progress = 'to-do' | 'under-way' | 'done' | 'dropped'

/** Each state as people read it: "het jaarplan is …". */
export const planStateNames: Record<PlanState, string> = {
  drafting: 'in de maak',
  offered: 'aangeboden',
  adopted: 'vastgesteld',
}

export const planLevelNames: Record<PlanLevel, string> = {
  operational: 'operationeel',
  tactical: 'tactisch',
  strategic: 'strategisch',
}

export const progressNames: Record<Progress, string> = {
  'to-do': 'nog te doen',
  'under-way': 'loopt',
  done: 'klaar',
  dropped: 'vervallen',
}
