import type { Day } from '../../../platform/clock.ts'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { dueInWords, longDay } from '../../../ui/words.ts'
import type { OriginNames } from '../origins.ts'
import type { Action } from '../queries.ts'
import { actionStateNames, isOpen, verdictNames } from '../rules.ts'

type ActionRowsProps = {
  actions: readonly Action[]
  today: Day
  origins?: OriginNames
  /** Left out where all of them have the same owner. */
  withOwner?: boolean
}

/** Actions, one a line: what, who, where it comes from, when it is due and how it stands. */
export function ActionRows({ actions, today, origins, withOwner = true }: ActionRowsProps) {
  return (
    <ul class="rows plain actions">
      {actions.map((action) => (
        <li key={action.id}>
          <div>
            <a href={`/actions/${action.id}`}>{action.what}</a>
            <br />
            <small>
              {[withOwner && action.ownerName, origins?.get(action.id)?.title ?? placeOf(action)]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </div>
          <div class="standing">
            {action.guarantee !== null && <GuaranteeMark number={action.guarantee} />}
            <Standing action={action} today={today} />
          </div>
        </li>
      ))}
    </ul>
  )
}

const placeOf = ({ schoolName, bodyName }: Action) => schoolName ?? bodyName

/** When an action is due; or when it is settled, what it brought. */
export function Standing({ action, today }: { action: Action; today: Day }) {
  const { state, dueOn, verdict } = action
  if (!isOpen(action)) return <StateTag action={action} />
  return (
    <>
      {(state === 'under-way' || verdict !== null) && <StateTag action={action} />}
      <span class={dueOn < today ? 'due late' : 'due'}>{dueInWords(today, dueOn)}</span>
    </>
  )
}

/** Its state in a word or two: "gedaan, werkt". */
export function StateTag({ action: { state, verdict } }: { action: Pick<Action, 'state' | 'verdict'> }) {
  return <span class={state === 'done' ? 'tag done' : 'tag'}>{stateInWords(state, verdict)}</span>
}

export function stateInWords(state: Action['state'], verdict: Action['verdict']): string {
  switch (state) {
    case 'open':
    case 'dropped':
      return actionStateNames[state]
    case 'under-way':
      return verdict === 'not-yet' ? 'loopt, nog niet klaar' : actionStateNames[state]
    case 'done':
      return verdict === null ? 'gedaan' : `gedaan, ${verdictNames[verdict]}`
  }
}

/** uiterlijk 1 juli 2027 */
export const dueInSentence = (dueOn: Day) => `uiterlijk ${longDay(dueOn)}`
