export { dialoguePolicy } from './policy.ts'
export { dialogueRoutes } from './routes.tsx'
