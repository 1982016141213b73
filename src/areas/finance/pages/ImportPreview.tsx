import { PostButton } from '../../../ui/form/Field.tsx'
import { count, listed } from '../../../ui/words.ts'
import { type PageOfList, Paging, pageSize } from '../../partnership/index.ts'
import { changesSomething, isReady, type PlannedRow, type WorkbookPlan, workbookMark } from '../importing/plan.ts'
import type { SentWorkbook } from '../queries.ts'

type ImportPreviewProps = {
  sent: SentWorkbook
  plan: WorkbookPlan
  /** Somebody agreed to a plan that is no longer what would happen. */
  overtaken: boolean
  /** What is wrong first, then what changes, then what comes. */
  rows: readonly PlannedRow<unknown>[]
  page: PageOfList
}

/** What taking over a workbook would do, before anything is written. */
export function ImportPreview({ sent, plan, overtaken, rows, page }: ImportPreviewProps) {
  const path = `/finance/${sent.budget.id}/import/${sent.id}`
  return (
    <>
      <p class="lede">
        Dit gebeurt er als je “{sent.fileName}” overneemt. <strong>Er is nog niets bewaard.</strong>
      </p>
      {overtaken && (
        <div class="summary" role="alert" tabindex={-1} data-focus>
          <h2>Er is nog niets overgenomen</h2>
          <p>In Peilstok is intussen iets veranderd. Kijk hieronder wat er nu zou gebeuren.</p>
        </div>
      )}
      <NextStep sent={sent} plan={plan} path={path} />
      {rows.length > 0 && (
        <>
          <div class="section-head">
            <h2>Regel voor regel</h2>
          </div>
          <table class="folding apart-small">
            <caption>Eerst wat niet klopt, dan wat wijzigt, dan wat erbij komt</caption>
            <thead>
              <tr>
                <th scope="col">In het bestand</th>
                <th scope="col">Wat</th>
                <th scope="col">Wat er gebeurt</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(page.offset, page.offset + pageSize).map((row) => (
                <Row key={`${row.sheet} ${row.row}`} row={row} />
              ))}
            </tbody>
          </table>
          <Paging path={path} query={new URLSearchParams()} page={page} total={rows.length} />
        </>
      )}
    </>
  )
}

function NextStep({ sent, plan, path }: { sent: SentWorkbook; plan: WorkbookPlan; path: string }) {
  const budget = `/finance/${sent.budget.id}`
  if (!isReady(plan))
    return (
      <div class="summary">
        <h2>{wrongTitle(plan)}</h2>
        {plan.problems.length > 0 && (
          <ul>
            {plan.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        <p>Daarom kan er nog niets uit dit bestand worden overgenomen. Verbeter het en stuur het opnieuw.</p>
        <div class="buttons">
          <a class="button" href={`${budget}/import`}>
            Stuur het verbeterde bestand
          </a>
        </div>
      </div>
    )
  if (!changesSomething(plan))
    return (
      <div class="empty">
        <p>
          <strong>Er verandert niets.</strong> Alles uit dit bestand staat al zo in het kader.
        </p>
        <p>
          <a href={budget}>Naar het kader</a>
        </p>
      </div>
    )
  return (
    <section class="asked">
      <div>
        <h2>{countsInWords(plan)}</h2>
        <p>Klopt dat? Neem het dan over: in één keer helemaal, of helemaal niet.</p>
      </div>
      <PostButton action={`${path}/confirmation`} label="Neem over" look="main" values={{ seen: workbookMark(plan) }} />
    </section>
  )
}

function wrongTitle({ counts, problems }: WorkbookPlan): string {
  if (counts.error > 0) return count(counts.error, 'regel klopt niet', 'regels kloppen niet')
  return problems.length === 1 ? 'Er klopt iets niet' : `Er kloppen ${problems.length} dingen niet`
}

/** `2 regels komen erbij en 1 regel wijzigt`. */
export function countsInWords({ counts: { add, change } }: WorkbookPlan): string {
  return listed([
    ...(add > 0 ? [count(add, 'regel komt erbij', 'regels komen erbij')] : []),
    ...(change > 0 ? [count(change, 'regel wijzigt', 'regels wijzigen')] : []),
  ])
}

const outcomes = {
  error: { name: 'klopt niet', look: 'tag now' },
  change: { name: 'wijzigt', look: 'tag now' },
  add: { name: 'komt erbij', look: 'tag done' },
  unchanged: { name: 'blijft gelijk', look: 'tag' },
} as const

function Row({ row: { sheet, row, name, outcome, changes, problems } }: { row: PlannedRow<unknown> }) {
  return (
    <tr>
      <th scope="row">
        {sheet}, rij {row}
      </th>
      <td>{name}</td>
      <td>
        <span class={outcomes[outcome].look}>{outcomes[outcome].name}</span>
        {changes.map(({ name: what, from, to }) => (
          <p key={what}>
            {what}: {from === '' ? 'nog leeg' : <del>{from}</del>} <span aria-hidden="true">→</span>
            <span class="unseen"> wordt </span> <ins>{to === '' ? 'leeg' : to}</ins>
          </p>
        ))}
        {problems.map(({ column, message }) => (
          <p class="error" key={`${column} ${message}`}>
            <span>
              {column && `Kolom ${column}: `}
              {message}
            </span>
          </p>
        ))}
      </td>
    </tr>
  )
}
