import type { ComponentChildren } from 'preact'
import { PostButton } from '../../../ui/form/Field.tsx'
import { count, listed } from '../../../ui/words.ts'
import type { Counts, Outcome, Remark } from '../importing/index.ts'
import type { PreviewRow } from '../importPreview.ts'
import type { PageOfList } from '../rules.ts'
import { pageSize } from '../rules.ts'
import { importPath, type ListSubject } from '../sentList.ts'
import { Paging } from './Paging.tsx'

type ImportPreviewProps = {
  subject: ListSubject
  /** Where this preview is, without what was chosen. */
  path: string
  query: URLSearchParams
  fileName: string
  plan: { counts: Counts; problems: readonly Remark[]; notices: readonly Remark[] }
  /** The mark of the plan, for who agrees to it. */
  seen: string
  /** `ready`: it can be taken over; `nothing`: it would change nothing; `wrong`: something is to be corrected first. */
  standing: 'ready' | 'nothing' | 'wrong'
  /** Somebody agreed to a plan that is no longer what would happen. */
  overtaken: boolean
  rows: readonly PreviewRow[]
  page: PageOfList
  /** What it does besides the rows, in a few words each. */
  also?: readonly string[]
  /** What else is to be seen of it: boards, people. */
  children?: ComponentChildren
}

/** What taking over a list would do, before anything is written. */
export function ImportPreview(props: ImportPreviewProps) {
  const { subject, path, query, fileName, plan, rows, page } = props
  return (
    <>
      <p class="lede">
        Dit gebeurt er als je “{fileName}” overneemt.{' '}
        {props.standing !== 'nothing' && <strong>Er is nog niets bewaard.</strong>}
      </p>
      {props.overtaken && (
        <div class="summary" role="alert" tabindex={-1} data-focus>
          <h2>Er is nog niets overgenomen</h2>
          <p>In Peilstok is intussen iets veranderd. Kijk hieronder wat er nu zou gebeuren.</p>
        </div>
      )}
      <NextStep {...props} />
      {props.children}
      <Notices notices={plan.notices} />
      {rows.length > 0 && (
        <>
          <div class="section-head">
            <h2>Regel voor regel</h2>
          </div>
          <Rows rows={rows.slice(page.offset, page.offset + pageSize)} subject={subject} />
          <Paging path={path} query={query} page={page} total={rows.length} />
        </>
      )}
    </>
  )
}

/** What is asked now: correct, agree, or nothing. */
function NextStep({ subject, path, query, plan, seen, standing, also = [] }: ImportPreviewProps) {
  switch (standing) {
    case 'wrong':
      return (
        <div class="summary">
          <h2>{wrongTitle(plan)}</h2>
          {plan.problems.length > 0 && (
            <ul>
              {plan.problems.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          )}
          <p>Daarom kan er nog niets uit deze lijst worden overgenomen. Verbeter het bestand en stuur het opnieuw.</p>
          {goesWell(plan.counts) && <p>Van de rest: {listed(countsInWords(subject, plan.counts))}.</p>}
          <div class="buttons">
            <a class="button" href={importPath(subject)}>
              Stuur het verbeterde bestand
            </a>
          </div>
        </div>
      )
    case 'nothing':
      return (
        <div class="empty">
          <p>
            <strong>Er verandert niets.</strong> Alles uit deze lijst staat al zo in Peilstok.
          </p>
          <p>
            <a href="/partnership">Naar het partnerschap</a>
          </p>
        </div>
      )
    case 'ready':
      return (
        <section class="asked">
          <div>
            <h2>{listed([...also, ...countsInWords(subject, plan.counts)])}</h2>
            <p>Klopt dat? Neem de lijst dan over: in één keer helemaal, of helemaal niet.</p>
          </div>
          <PostButton action={confirmationPath(path, query)} label="Neem over" look="main" values={{ seen }} />
        </section>
      )
  }
}

function wrongTitle({ counts, problems }: ImportPreviewProps['plan']): string {
  if (counts.error === 0)
    return problems.length === 1 ? 'Er klopt iets niet' : `Er kloppen ${problems.length} dingen niet`
  return count(counts.error, 'regel klopt niet', 'regels kloppen niet')
}

/** The choice of boards goes along in the address, as on every page of the preview. */
function confirmationPath(path: string, query: URLSearchParams): string {
  const chosen = new URLSearchParams([...query].filter(([name]) => name === 'board' || name === 'all'))
  return chosen.size === 0 ? `${path}/confirmation` : `${path}/confirmation?${chosen}`
}

const rowNames: Record<ListSubject, { one: string; many: string }> = {
  schools: { one: 'school', many: 'scholen' },
  people: { one: 'aanstelling', many: 'aanstellingen' },
}

const outcomeNames: Record<Outcome, string> = {
  add: 'komt erbij',
  change: 'wijzigt',
  unchanged: 'blijft gelijk',
  error: 'klopt niet',
}

/** `3 scholen komen erbij`, `1 school blijft gelijk`: what goes well, as far as it occurs. */
function countsInWords(subject: ListSubject, counts: Counts): string[] {
  const { one, many } = rowNames[subject]
  return (['add', 'change', 'unchanged'] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => {
      const verb = outcomeVerbs[outcome]
      return `${count(counts[outcome], one, many)} ${counts[outcome] === 1 ? verb.one : verb.many}`
    })
}

const goesWell = ({ add, change, unchanged }: Counts) => add + change + unchanged > 0

const outcomeVerbs: Record<Exclude<Outcome, 'error'>, { one: string; many: string }> = {
  add: { one: 'komt erbij', many: 'komen erbij' },
  change: { one: 'wijzigt', many: 'wijzigen' },
  unchanged: { one: 'blijft gelijk', many: 'blijven gelijk' },
}

/** So many notices are read by nobody at once. */
const noticesAtMost = 200

function Notices({ notices }: { notices: readonly Remark[] }) {
  if (notices.length === 0) return null
  return (
    <details class="apart">
      <summary>{count(notices.length, 'opmerking', 'opmerkingen')} om te weten</summary>
      <ul>
        {notices.slice(0, noticesAtMost).map((notice) => (
          <li key={`${notice.line} ${notice.column} ${notice.message}`}>
            <RemarkInWords remark={notice} />
          </li>
        ))}
      </ul>
      {notices.length > noticesAtMost && <p class="meta">En nog {notices.length - noticesAtMost} zulke opmerkingen.</p>}
    </details>
  )
}

function RemarkInWords({ remark: { line, column, message } }: { remark: Remark }) {
  const place = [...(line === null ? [] : [`regel ${line}`]), ...(column === null ? [] : [column])].join(', ')
  return (
    <>
      {place !== '' && <strong>{place}: </strong>}
      {message}
    </>
  )
}

function Rows({ rows, subject }: { rows: readonly PreviewRow[]; subject: ListSubject }) {
  return (
    <table class="folding apart-small">
      <caption>Eerst wat niet klopt, dan wat wijzigt, dan wat erbij komt</caption>
      <thead>
        <tr>
          <th scope="col">In de lijst</th>
          <th scope="col">{subject === 'schools' ? 'School' : 'Wie'}</th>
          <th scope="col">Wat er gebeurt</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.line} row={row} />
        ))}
      </tbody>
    </table>
  )
}

const tagLooks: Record<Outcome, string> = { add: 'tag done', change: 'tag now', unchanged: 'tag', error: 'tag now' }

function Row({ row: { line, outcome, name, detail, changes, problems } }: { row: PreviewRow }) {
  return (
    <tr>
      <th scope="row">regel {line}</th>
      <td>
        {name}
        {detail && (
          <>
            {' '}
            <small>{detail}</small>
          </>
        )}
      </td>
      <td>
        <span class={tagLooks[outcome]}>{outcomeNames[outcome]}</span>
        {changes.map((change) => (
          <p key={change.name}>
            {change.name}: {change.from ? <del>{change.from}</del> : 'nog leeg'} <span aria-hidden="true">→</span>
            <span class="unseen"> wordt </span> <ins>{change.to ?? 'leeg'}</ins>
          </p>
        ))}
        {problems.map(({ column, message }) => (
          <p class="error" key={`${column} ${message}`}>
            <span>
              {column && `${column}: `}
              {message}
            </span>
          </p>
        ))}
      </td>
    </tr>
  )
}
