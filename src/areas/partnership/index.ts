export { findWho } from './queries.ts'
export { coordinatesPartnership, coordinatesSchool, holds } from './rules.ts'
