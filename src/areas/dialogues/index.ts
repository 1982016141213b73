export { dialoguePolicy } from './policy.ts'
export { dialogueRoutes } from './routes.tsx'
export { type DialogueReport, reportOf } from './rules.ts'
