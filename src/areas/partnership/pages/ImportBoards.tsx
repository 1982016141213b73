import type { FormState } from '../../../platform/web/form.ts'
import { Field } from '../../../ui/form/Field.tsx'
import { count } from '../../../ui/words.ts'
import { boardsForm } from '../importForms.ts'
import type { BoardChoice } from '../importing/index.ts'

type ImportBoardsProps = {
  /** Where the preview of this list is; the choice of boards is below it. */
  path: string
  boards: readonly BoardChoice[]
  schools: number
  form: FormState
}

/** So many boards can be seen at a glance; more are searched. */
const shownAtMost = 30

/** Which boards of a list take part: a national list holds about a thousand, a partnership a few. */
export function ImportBoards({ path, boards, schools, form }: ImportBoardsProps) {
  const { shown, hidden } = boardsShown(boards, form.typed.board ?? [], form.typed.search?.[0] ?? '')
  return (
    <>
      <p class="lede">
        In deze lijst staan {count(schools, 'school', 'scholen')} van {count(boards.length, 'bestuur', 'besturen')}.
        Kies wie er bij jullie partnerschap horen; de rest van de lijst slaan we over.
      </p>
      <form method="get" action={`${path}/boards`}>
        {boards.length > shownAtMost && (
          <div class="filters">
            <Field name="search" field={boardsForm.fields.search} form={form} />
            <button type="submit" class="button quiet">
              Zoek
            </button>
          </div>
        )}
        <Field name="board" field={boardsForm.fields.board} form={form} options={shown} />
        {hidden > 0 && (
          <p class="meta">
            Er zijn nog {count(hidden, 'ander bestuur', 'andere besturen')}. Zoek op naam of nummer; wat je al koos,
            blijft gekozen.
          </p>
        )}
        <div class="buttons">
          <button type="submit" class="button" formaction={path}>
            Bekijk wat er gebeurt
          </button>
          <a href={`${path}?all=on`}>Neem alle besturen mee</a>
        </div>
      </form>
    </>
  )
}

/** The boards to show: those that were chosen always, the others when they fit what is searched. */
function boardsShown(boards: readonly BoardChoice[], chosen: readonly string[], search: string) {
  const wanted = search.toLocaleLowerCase('nl')
  const isChosen = ({ authorityNumber }: BoardChoice) => chosen.includes(authorityNumber)
  const fits = ({ authorityNumber, name }: BoardChoice) =>
    `${name ?? ''} ${authorityNumber}`.toLocaleLowerCase('nl').includes(wanted)
  const others = boards.filter((board) => !isChosen(board) && fits(board))
  const otherGroup = search !== '' ? 'Gevonden' : chosen.length > 0 ? 'Andere besturen' : ''
  const shown = [
    ...boards.filter(isChosen).map((board) => optionOf(board, 'Gekozen')),
    ...others.slice(0, shownAtMost).map((board) => optionOf(board, otherGroup)),
  ]
  return { shown, hidden: boards.length - shown.length }
}

function optionOf({ authorityNumber, name, schools, known }: BoardChoice, group: string) {
  const told = [count(schools, 'school', 'scholen'), ...(known ? ['al in Peilstok'] : [])].join(', ')
  return { value: authorityNumber, label: `${name ?? 'Naam niet bekend'} (${authorityNumber}): ${told}`, group }
}
