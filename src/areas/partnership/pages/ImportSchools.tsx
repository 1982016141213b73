import { count } from '../../../ui/words.ts'
import type { SchoolPlan } from '../importing/index.ts'

type NewBoardsProps = { path: string; query: URLSearchParams; plan: SchoolPlan }

/** So many boards are shown at once; more only when asked. */
const seenAtAGlance = 12

/** Which boards a list of schools brings, and what part of the list was chosen. */
export function NewBoards({ path, query, plan: { boards, newBoards, skipped } }: NewBoardsProps) {
  const chosen = new URLSearchParams(query.getAll('board').map((number) => ['board', number]))
  chosen.set('search', '')
  return (
    <>
      {boards.length > 1 && (
        <p class="apart">
          {skipped > 0
            ? `${count(skipped, 'regel', 'regels')} van andere besturen slaan we over. `
            : 'Alle besturen in de lijst doen mee. '}
          <a href={`${path}/boards?${chosen}`}>Kies andere besturen</a>
        </p>
      )}
      {newBoards.length > 0 && (
        <details class="apart" open={newBoards.length <= seenAtAGlance}>
          <summary>{count(newBoards.length, 'nieuw bestuur komt erbij', 'nieuwe besturen komen erbij')}</summary>
          <ul class="options two">
            {newBoards.map(({ authorityNumber, name }) => (
              <li key={authorityNumber}>
                {name} <small>{authorityNumber}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
