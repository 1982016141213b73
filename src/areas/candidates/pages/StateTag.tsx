import { type CandidacyState, isOver, stateNames } from '../rules.ts'

/** How far a school is, as a tag. */
export function StateTag({ state }: { state: CandidacyState }) {
  const look = state === 'started' ? 'tag done' : isOver(state) ? 'tag' : 'tag now'
  return <span class={look}>{stateNames[state]}</span>
}
