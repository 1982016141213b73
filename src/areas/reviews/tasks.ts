export { planRoundTask, tryWishTask } from './tasks/planRound.ts'
