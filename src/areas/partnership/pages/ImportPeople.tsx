import { count } from '../../../ui/words.ts'
import type { PeoplePlan } from '../importing/index.ts'

/** Who a list of people brings, and who is called otherwise. */
export function PeopleInList({ plan: { newPeople, renamedPeople } }: { plan: PeoplePlan }) {
  return (
    <>
      {newPeople.length > 0 && <p class="apart">Wie nieuw is, krijgt nog geen uitnodiging. Daar vraag je apart om.</p>}
      {renamedPeople.length > 0 && (
        <>
          <div class="section-head">
            <h2>{count(renamedPeople.length, 'persoon heet anders', 'mensen heten anders')} in de lijst</h2>
          </div>
          <ul class="apart-small">
            {renamedPeople.map(({ email, from, to }) => (
              <li key={email}>
                <del>{from}</del> <span aria-hidden="true">→</span>
                <span class="unseen"> wordt </span> <ins>{to}</ins> <small>{email}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
