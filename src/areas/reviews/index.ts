export { roundPlanningRoutes } from './routes/planningRoutes.ts'
export { planRoundTask, tryWishTask } from './tasks.ts'
