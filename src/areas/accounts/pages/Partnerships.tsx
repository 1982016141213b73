import type { Membership } from '../queries.ts'

export function Partnerships({ memberships }: { memberships: readonly Membership[] }) {
  if (memberships.length === 0) {
    return (
      <div class="empty">
        <p>
          Je bent aangemeld, maar geen partnerschap kent dit adres (meer). Vraag je projectcoördinator om je weer toe te
          voegen.
        </p>
      </div>
    )
  }
  return (
    <>
      <p class="lede">Je hoort bij meer dan één partnerschap. Waar wil je nu aan werken?</p>
      <ul class="rows plain">
        {memberships.map(({ partnershipId, partnershipName }) => (
          <li key={partnershipId}>
            <form method="post" action="/partnerships">
              <input type="hidden" name="partnership" value={partnershipId} />
              <button type="submit" class="button quiet">
                {partnershipName}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}
