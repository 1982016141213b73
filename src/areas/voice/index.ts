export { voiceHome } from './home.tsx'
export { voiceRoutes } from './routes.tsx'
export { mondayOf } from './rules.ts'
export { voiceTraces } from './traces.ts'
