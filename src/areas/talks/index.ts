export { talkActivities } from './activities.ts'
export { talkHome } from './home.tsx'
export { talkRoutes } from './routes.tsx'
export { talkTraces } from './traces.ts'
