import type { Route } from '../../platform/web/route.ts'
import type { MeetingSource } from './meetingSource.ts'

/**
 * Every page and change of meetings.
 * @param sources what later areas bring to them
 */
export function meetingRoutes(_sources: readonly MeetingSource[]): Route[] {
  return []
}
