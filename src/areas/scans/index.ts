export { scanHome } from './home.tsx'
export { scanReminders } from './jobs.ts'
export { scanRoutes } from './routes.tsx'
export { isLevel, type Level, type Phase, phases, type ScanState } from './rules.ts'
