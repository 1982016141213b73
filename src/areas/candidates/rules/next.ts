import type { CandidacyState } from './lifecycle.ts'

/** How far the scan before the start is: not planned yet, under way, or settled by the team. */
export type ScanProgress = 'none' | 'under-way' | 'settled'

/** Who has to do something now, and what; nobody when one waits, or when the road has ended. */
export type NextAsked =
  | { by: 'coordinator'; what: 'exploring-talk' | 'plan-scan' | 'take-scan' | 'adjustment-talk' | 'start' }
  | { by: 'board'; what: 'decision' }
  | { by: 'team'; what: 'scan' }

export function nextAsked(state: CandidacyState, scan: ScanProgress): NextAsked | undefined {
  switch (state) {
    case 'exploring':
      return { by: 'coordinator', what: 'exploring-talk' }
    case 'scanning':
      if (scan === 'none') return { by: 'coordinator', what: 'plan-scan' }
      return scan === 'settled' ? { by: 'coordinator', what: 'take-scan' } : { by: 'team', what: 'scan' }
    case 'adjusting':
      return { by: 'coordinator', what: 'adjustment-talk' }
    case 'deciding':
      return { by: 'board', what: 'decision' }
    case 'starting':
      return { by: 'coordinator', what: 'start' }
    case 'started':
    case 'refused':
    case 'withdrawn':
      return undefined
  }
}

/** Whether a scan counts for the road: its team has settled it. */
export const isSettled = (state: string): boolean => state === 'settled' || state === 'archived'

/** How far the scans of a road are together: the furthest of them. */
export function progressOf(states: readonly string[]): ScanProgress {
  if (states.length === 0) return 'none'
  return states.some(isSettled) ? 'settled' : 'under-way'
}
