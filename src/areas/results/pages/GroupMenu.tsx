import { groupKindNames, groupKinds, groupQuery, type NamedGroup } from '../groupsInSight.ts'
import { tooFew } from '../reading/words.ts'

/** Whose answers are shown, and whose else can be: one group at a time. */
export function GroupMenu({ path, groups, group }: { path: string; groups: readonly NamedGroup[]; group: NamedGroup }) {
  const whole = groups.find(({ kind }) => kind === 'partnership')
  return (
    <nav class="group-menu no-print" aria-label="Van wie zijn de antwoorden">
      <p>
        Je ziet de antwoorden van: <strong>{group.name}</strong>
      </p>
      <details>
        <summary>Kies een andere groep</summary>
        {group.kind !== 'partnership' && whole && (
          <p>
            <a href={path}>{whole.name}</a>
          </p>
        )}
        {groupKinds.map((kind) => {
          const some = groups.filter((one) => one.kind === kind)
          return (
            some.length > 0 && (
              <section key={kind}>
                <h2>{groupKindNames[kind]}</h2>
                <ul class="group-links">
                  {some.map((one) => (
                    <li key={one.key}>
                      <GroupLink path={path} group={one} current={one.kind === group.kind && one.key === group.key} />
                    </li>
                  ))}
                </ul>
              </section>
            )
          )
        })}
      </details>
    </nav>
  )
}

function GroupLink({ path, group, current }: { path: string; group: NamedGroup; current: boolean }) {
  if (group.answered === null)
    return (
      <span>
        {group.name} <small>({tooFew})</small>
      </span>
    )
  return (
    <a href={`${path}${groupQuery(group)}`} aria-current={current ? 'page' : undefined}>
      {group.name}
    </a>
  )
}
