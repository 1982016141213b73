import { inSentence, listed } from '../../../ui/words.ts'
import type { Seated } from '../queries.ts'
import { seatFunctionNames } from '../rules.ts'

/** How many people are shown before the rest is folded away. */
const shownAtOnce = 12

type MembersProps = { members: readonly Seated[]; maySeeDirectory: boolean }

/** Who sit at a body's table: its chair first, then whoever takes the minutes, then by name. */
export function Members({ members, maySeeDirectory }: MembersProps) {
  const withTask = members.filter(({ functions }) => functions.some((one) => one !== 'member'))
  const others = members.filter((member) => !withTask.includes(member))
  const folds = others.length > shownAtOnce
  return (
    <>
      <MemberList members={folds ? withTask : [...withTask, ...others]} maySeeDirectory={maySeeDirectory} />
      {folds && (
        <details>
          <summary>Nog {others.length} leden</summary>
          <MemberList members={others} maySeeDirectory={maySeeDirectory} />
        </details>
      )}
    </>
  )
}

function MemberList({ members, maySeeDirectory }: MembersProps) {
  return (
    <ul class="rows plain">
      {members.map(({ personId, name, roleNames, functions }) => (
        <li key={personId}>
          <div>
            {maySeeDirectory ? <a href={`/partnership/people/${personId}`}>{name}</a> : name}
            <br />
            <small>{roleNames.length > 0 ? listed(roleNames.map(inSentence)) : 'bij naam'}</small>
          </div>
          <span>
            {functions
              .filter((one) => one !== 'member')
              .map((one) => (
                <span class="tag" key={one}>
                  {seatFunctionNames[one]}
                </span>
              ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
