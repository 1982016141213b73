export { trailRoutes } from './routes.tsx'
export { trailPath } from './rules.ts'
export type { TrailEntry, TrailKind, TrailPart, TrailSource, TrailSubject } from './trailSource.ts'
