export {
  type Comparison,
  type Consequence,
  comparePlans,
  type Move,
} from './planning/consequences.ts'
export { type Cost, costOf, costOfVisit, weights } from './planning/cost.ts'
export { chairOf, chairRoles, dayOfRound, panelRoles, problemOf, type RoundFacts } from './planning/facts.ts'
export { perPoint, planningModel, planOf, possibilityModel } from './planning/model.ts'
export { type Obstacle, obstacleOf, smallestConflict } from './planning/obstacle.ts'
export {
  type Candidate,
  isExcepted,
  mostOfOneRole,
  onlyVoice,
  type Panel,
  type Problem,
  pairKey,
  type Settings,
  type Visit,
  type Wish,
  yearsOfLoad,
} from './planning/problem.ts'
export { type Others, type Reason, reasonsOf, type WhyNot, whyNots } from './planning/reasons.ts'
export { brokenRules, type Rule, ruleKey, rulesAgainst, rulesOf } from './planning/rule.ts'
