export { actionsOfBody } from './bodySection.tsx'
export {
  addAction,
  addCommitment,
  type Belonging,
  type NewAction,
  type NewCommitment,
  type StepTaken,
  stepAction,
  writeCommitment,
} from './commands.ts'
export { followupHome } from './home.tsx'
export { actionReminders } from './jobs.ts'
export { followupAtMeetings } from './meetingSource.tsx'
export type { ActionOrigin, OriginName, OriginSource } from './originSource.ts'
export { actionPolicy } from './policy.ts'
export {
  type Action,
  findActionsAtSchool,
  findActionsOf,
  findOwnCommitmentsOf,
  type WrittenCommitment,
} from './queries.ts'
export { followupRoutes } from './routes.tsx'
export {
  type ActionState,
  type ActionStep,
  actionStateNames,
  actionStates,
  type CommitmentKind,
  commitmentKindNames,
  isOpen,
  stepTo,
  type Verdict,
  verdictNames,
} from './rules.ts'
export { followupTraces } from './traces.ts'
export { followupTrail } from './trail.ts'
