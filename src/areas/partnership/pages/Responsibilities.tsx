import type { Role } from '../catalogue.ts'

/** What a role is responsible for, by group. */
export function Responsibilities({ of: groups }: { of: Role['responsibilities'] }) {
  return (
    <div class="responsibilities">
      {groups.map(({ group, items }) => (
        <section key={group}>
          <h3>{group}</h3>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
