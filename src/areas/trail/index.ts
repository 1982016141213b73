export { trailRoutes } from './routes.tsx'
export { trailPath } from './rules.ts'
export type {
  TrailCount,
  TrailEntry,
  TrailKind,
  TrailPart,
  TrailPlace,
  TrailSource,
  TrailSubject,
} from './trailSource.ts'
