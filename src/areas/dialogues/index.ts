export { dialogueRoutes } from './routes.tsx'
