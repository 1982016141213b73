import type { Budget, BudgetLine } from '../queries.ts'
import { amountInWords, hoursInWords, type Totals } from '../rules.ts'
import { Amount } from './Amount.tsx'

type LinesOfKindProps = {
  id: string
  name: string
  lines: readonly BudgetLine[]
  totals: Totals
  budget: Budget
  mayChange: boolean
  /** Whether lines can still be put in another order. */
  mayOrder: boolean
}

/** The lines of one kind, with what they add up to. */
export function LinesOfKind({ id, name, lines, totals, budget, mayChange, mayOrder }: LinesOfKindProps) {
  return (
    <table class="folding budget" id={id}>
      <caption>
        <h3>{name}</h3>
      </caption>
      <thead>
        <tr>
          <th scope="col">Regel</th>
          <th scope="col" class="number">
            Begroot
          </th>
          <th scope="col" class="number">
            Werkelijk
          </th>
          <th scope="col" class="number">
            Nog over
          </th>
          {mayOrder && (
            <th scope="col" class="no-print">
              <span class="unseen">Volgorde</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={line.id} id={`regel-${line.id}`}>
            <th scope="row">
              <LineTitle line={line} budget={budget} mayChange={mayChange} />
            </th>
            <td class="number" data-label="Begroot">
              <Amount cents={line.planned} />
            </td>
            <td class="number" data-label="Werkelijk">
              {line.actual === null ? (
                <>
                  <span aria-hidden="true">–</span>
                  <span class="unseen">nog niet bekend</span>
                </>
              ) : (
                <Amount cents={line.actual} />
              )}
            </td>
            <td class="number" data-label="Nog over">
              <Amount cents={line.planned - (line.actual ?? 0)} />
            </td>
            {mayOrder && (
              <td class="no-print">
                <Order line={line} first={index === 0} last={index === lines.length - 1} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Samen</th>
          <td class="number" data-label="Begroot">
            <Amount cents={totals.planned} />
          </td>
          <td class="number" data-label="Werkelijk">
            <Amount cents={totals.actual} />
          </td>
          <td class="number" data-label="Nog over">
            <Amount cents={totals.left} />
          </td>
          {mayOrder && <td class="no-print" />}
        </tr>
      </tfoot>
    </table>
  )
}

function LineTitle({ line, budget, mayChange }: { line: BudgetLine; budget: Budget; mayChange: boolean }) {
  const changeable = mayChange && (budget.adoptedOn === null || line.planned === 0)
  const detail = [line.place?.name ?? 'het partnerschap', line.roleName, hoursOf(line, budget)].filter(Boolean)
  return (
    <>
      {changeable ? <a href={`/finance/${budget.id}/lines/${line.id}`}>{line.title}</a> : line.title}
      <br />
      <small>{detail.join(' · ')}</small>
      {line.remarks !== '' && (
        <>
          <br />
          <small>{line.remarks}</small>
        </>
      )}
    </>
  )
}

function hoursOf({ hours, hourlyRate }: BudgetLine, budget: Budget): string | null {
  if (hours === null) return null
  return `${hoursInWords(hours)} uur à ${amountInWords(hourlyRate ?? budget.hourlyRate)}`
}

function Order({ line, first, last }: { line: BudgetLine; first: boolean; last: boolean }) {
  const action = `/finance/${line.budgetId}/lines/${line.id}/move`
  return (
    <span class="order">
      {!first && <Move action={action} direction="up" label={`Zet ${line.title} hoger`} sign="↑" />}
      {!last && <Move action={action} direction="down" label={`Zet ${line.title} lager`} sign="↓" />}
    </span>
  )
}

function Move({ action, direction, label, sign }: Record<'action' | 'direction' | 'label' | 'sign', string>) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="direction" value={direction} />
      <button type="submit" class="button plain" aria-label={label} title={label}>
        <span aria-hidden="true">{sign}</span>
      </button>
    </form>
  )
}
