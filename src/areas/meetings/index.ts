export { meetingActivity } from './activity.ts'
export { meetingsOfBody } from './bodySections.tsx'
export {
  addAgendaItem,
  addDecision,
  inviteGuest,
  type MeetingValues,
  type NewAgendaItem,
  type Post,
  placeAgendaItem,
  planMeeting,
  takeMeetingStep,
} from './commands.ts'
export { meetingHome } from './home.tsx'
export type { AgendaProposal, MeetingSource, Recorded } from './meetingSource.ts'
export type { MinutesItem, MinutesPerson, MinutesText } from './minutes.ts'
export { minutesSource } from './minutesSource.ts'
export { itemPath, meetingPath } from './paths.ts'
export { meetingPolicy } from './policy.ts'
export {
  type AgendaItem,
  findAgendaItem,
  findAnswerDay,
  findMeeting,
  findOwnMeetings,
  type Meeting,
} from './queries.ts'
export { minutesTask } from './report/minutesTask.ts'
export { meetingRoutes } from './routes.tsx'
export { type AgendaKind, type MeetingState, type Purpose, purposeNames } from './rules.ts'
export { crumbsOf as meetingCrumbs, type OnAgenda, theEntry, theMeeting } from './subjects.ts'
export { meetingTraces } from './traces.ts'
