import { type DraftVersion, type Place, samePlace } from '../rules.ts'

/** Whether nobody looked yet at a cell that the reading was not sure of. */
export const isInDoubt = ({ reading }: DraftVersion, place: Place) =>
  reading?.doubts.some((doubt) => samePlace(doubt, place)) ?? false

/** Why a cell is uncertain, with a sign that does not need its colour. */
export function Doubts({ draft, place }: { draft: DraftVersion; place: Place }) {
  const doubts = draft.reading?.doubts.filter((doubt) => samePlace(doubt, place)) ?? []
  return (
    <>
      {doubts.map(({ reason }) => (
        <p class="doubt" key={reason}>
          <span class="doubt-sign" aria-hidden="true">
            ?
          </span>
          <span>
            <span class="unseen">Niet zeker: </span>
            {reason}
          </span>
        </p>
      ))}
    </>
  )
}
