import { bodyPolicy } from '../bodies/index.ts'
import type { ActivitySource } from '../cycle/index.ts'
import { meetingPath } from './paths.ts'

/** A meeting that the cycle asks of a body is planned by whoever coordinates it. */
export const meetingActivity: ActivitySource = {
  activity: 'meeting',
  planPath(who, { id, subject, boardId, organisationId }) {
    if (subject.kind !== 'body' || !bodyPolicy.change.allows(who, { boardId, organisationId })) return null
    return `/bodies/${subject.bodyId}/meetings/new?occurrence=${id}`
  },
  thingPath: meetingPath,
}
