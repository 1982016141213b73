export { homeRoutes } from './routes.tsx'
export type { Asked, HomeSection, HomeSource } from './rules.ts'
