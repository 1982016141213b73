export { voiceHome } from './home.tsx'
export { voiceRoutes } from './routes.tsx'
export { voiceTraces } from './traces.ts'
