export { addAction, addCommitment, type Belonging, type NewAction, type NewCommitment } from './commands.ts'
export type { ActionOrigin, OriginName, OriginSource } from './originSource.ts'
export { followupRoutes } from './routes.tsx'
export {
  type ActionState,
  actionStateNames,
  type CommitmentKind,
  commitmentKindNames,
  type Verdict,
  verdictNames,
} from './rules.ts'
