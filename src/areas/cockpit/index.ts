export { cockpitPolicy } from './policy.ts'
export { cockpitRoutes } from './routes.tsx'
