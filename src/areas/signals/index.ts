export { type NewSignal, raiseSignal } from './commands.ts'
export { signalRoutes } from './routes.tsx'
export { type Urgency, urgencyNames } from './rules.ts'
