export { signInLetter } from './jobs.ts'
export { accountRoutes } from './routes.tsx'
