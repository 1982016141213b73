import { type DraftFramework, type DraftTheme, type FrameworkPlace, type Place, samePart, samePlace } from '../rules.ts'

/** Whether nobody looked yet at a cell that the reading was not sure of. */
export const isInDoubt = (draft: DraftTheme, place: Place) => reasonsAt(draft, place).length > 0

/** Why a cell is uncertain. */
export function reasonsAt({ reading }: DraftTheme, place: Place): string[] {
  return reading?.doubts.filter((doubt) => samePlace(doubt, place)).map(({ reason }) => reason) ?? []
}

/** Why a part of a framework is uncertain. */
export function reasonsOf({ reading }: DraftFramework, place: FrameworkPlace): string[] {
  return reading?.doubts.filter((doubt) => samePart(doubt, place)).map(({ reason }) => reason) ?? []
}

/** Why something is uncertain, with a sign that does not need its colour. */
export function Doubts({ reasons }: { reasons: readonly string[] }) {
  return (
    <>
      {reasons.map((reason) => (
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
