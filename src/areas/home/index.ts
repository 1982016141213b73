export type { HomeSource } from './homeSource.ts'
export { homeRoutes } from './routes.tsx'
export type { Asked, HomeSection } from './rules.ts'
