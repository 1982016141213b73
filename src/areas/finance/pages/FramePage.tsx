import { DocumentButtons } from '../../../ui/DocumentButtons.tsx'
import { count, longDay } from '../../../ui/words.ts'
import type { Frame } from '../queries.ts'
import { amountInWords, byKind, kindNames, mayCountTwice, studentsOf, type Totals, totalsOf } from '../rules.ts'
import { Amount } from './Amount.tsx'
import { LinesOfKind } from './LinesOfKind.tsx'
import { PlacesTable } from './PlacesTable.tsx'

type FramePageProps = { frame: Frame; mayChange: boolean }

/** The financieel kader of one school year: what there is, where it goes, what it cost, and what is left. */
export function FramePage({ frame, mayChange }: FramePageProps) {
  const { budget, lines, counts, whole } = frame
  const path = `/finance/${budget.id}`
  return (
    <>
      <Standing frame={frame} />
      {mayChange && <Asked frame={frame} />}
      {!whole && (
        <p class="apart-small">
          Je ziet hier wat jou aangaat, en alle bedragen tellen alleen dat. Het hele kader is voor de projectcoördinator
          en de bestuurders.
        </p>
      )}
      <Figures frame={frame} />
      {budget.remarks !== '' && <p class="prose apart-small">{budget.remarks}</p>}
      <div class="section-head">
        <h2>Waar het naartoe gaat</h2>
        {mayChange && lines.length > 0 && <a href={`${path}/lines/new`}>Voeg een regel toe</a>}
      </div>
      {lines.length === 0 && (
        <div class="empty">
          <p>
            {mayChange ? 'Er staan nog geen regels in dit kader.' : 'Er staan (nog) geen regels in die jou aangaan.'}
          </p>
        </div>
      )}
      <KindsTable lines={lines} />
      {byKind(lines).map(({ kind, lines: ofKind, totals }) => (
        <LinesOfKind
          key={kind}
          id={`soort-${kind}`}
          name={kindNames[kind]}
          lines={ofKind}
          totals={totals}
          budget={budget}
          mayChange={mayChange}
          mayOrder={mayChange && budget.adoptedOn === null}
        />
      ))}
      <Students frame={frame} mayChange={mayChange} />
      <PlacesTable lines={lines} counts={counts} subsidyPerStudent={budget.subsidyPerStudent} />
      <div class="section-head no-print">
        <h2>Op papier en in Excel</h2>
      </div>
      <DocumentButtons action={`${path}/document`} forms={['pdf', 'docx']} />
      <p class="no-print">
        <a href={`${path}/workbook`} data-turbo="false">
          Haal op als Excel
        </a>
        {mayChange && (
          <>
            {' · '}
            <a href={`${path}/import`}>Lees een Excel-bestand in</a>
          </>
        )}
      </p>
    </>
  )
}

function Standing({ frame: { budget } }: { frame: Frame }) {
  if (budget.adoptedOn === null)
    return <p class="lede">In de maak. De bedragen kunnen nog veranderen tot het kader is vastgesteld.</p>
  const { decision } = budget
  return (
    <p class="lede">
      Vastgesteld op {longDay(budget.adoptedOn)}
      {decision && (
        <>
          , met een <a href={`/meetings/${decision.meetingId}`}>besluit van {decision.bodyName}</a>: “{decision.text}”
        </>
      )}
      . Wat is begroot, staat vast. Wat het werkelijk kost, komt er in de loop van het jaar bij.
    </p>
  )
}

/** What is asked now of whoever keeps it. */
function Asked({ frame: { budget, lines, counts } }: { frame: Frame }) {
  const path = `/finance/${budget.id}`
  const unknown = lines.filter(({ actual }) => actual === null).length
  if (budget.adoptedOn !== null)
    return (
      <section class="asked no-print">
        <div>
          <h2>{unknown === 0 ? 'Alles is ingevuld' : `Vul in wat het werkelijk kostte`}</h2>
          <p>
            {unknown === 0
              ? 'Van elke regel is bekend wat hij kostte. Aanpassen kan nog.'
              : `Van ${count(unknown, 'regel', 'regels')} is dat nog niet bekend.`}
          </p>
        </div>
        <a class={unknown === 0 ? 'button quiet' : 'button'} href={`${path}/actuals`}>
          Vul in
        </a>
      </section>
    )
  const begun = budget.subsidyPerStudent > 0 && budget.hourlyRate > 0 && counts.length > 0
  const step = !begun
    ? counts.length === 0 && budget.subsidyPerStudent > 0
      ? { title: 'Vul in hoeveel studenten er zijn', href: `${path}/students`, label: 'Vul de aantallen in' }
      : { title: 'Stel eerst de subsidie en het uurtarief in', href: `${path}/settings`, label: 'Stel in' }
    : lines.length === 0
      ? { title: 'Zet de eerste regel in het kader', href: `${path}/lines/new`, label: 'Voeg een regel toe' }
      : { title: 'Is het kader besproken?', href: `${path}/adoption`, label: 'Stel het vast' }
  return (
    <section class="asked no-print">
      <div>
        <h2>{step.title}</h2>
        <p>
          <a href={`${path}/settings`}>Subsidie en tarief</a> · <a href={`${path}/students`}>Studenten</a> ·{' '}
          <a href={`${path}/actuals`}>Werkelijke kosten</a>
        </p>
      </div>
      <a class="button" href={step.href}>
        {step.label}
      </a>
    </section>
  )
}

/** What there is, what is planned, what it cost: the four numbers to talk about. */
function Figures({ frame: { budget, lines, counts, whole } }: { frame: Frame }) {
  const income = studentsOf(counts) * budget.subsidyPerStudent
  const { planned, actual, left } = totalsOf(lines)
  return (
    <dl class="money">
      <div>
        <dt>Subsidie</dt>
        <dd>
          <Amount cents={income} />
        </dd>
      </div>
      <div>
        <dt>Begroot</dt>
        <dd>
          <Amount cents={planned} />
          {whole && <small>{roomInWords(income - planned)}</small>}
        </dd>
      </div>
      <div>
        <dt>Werkelijk, tot nu toe</dt>
        <dd>
          <Amount cents={actual} />
        </dd>
      </div>
      <div>
        <dt>Nog over van wat is begroot</dt>
        <dd>
          <Amount cents={left} />
        </dd>
      </div>
    </dl>
  )
}

/** Each kind in one line, and the way to its own lines: with sixty schools those are many. */
function KindsTable({ lines }: Pick<Frame, 'lines'>) {
  const kinds = byKind(lines)
  if (kinds.length < 2) return null
  const amounts = ({ planned, actual, left }: Totals) => (
    <>
      <td class="number" data-label="Begroot">
        <Amount cents={planned} />
      </td>
      <td class="number" data-label="Werkelijk">
        <Amount cents={actual} />
      </td>
      <td class="number" data-label="Nog over">
        <Amount cents={left} />
      </td>
    </>
  )
  return (
    <table class="folding budget">
      <thead>
        <tr>
          <th scope="col">Soort</th>
          {['Begroot', 'Werkelijk', 'Nog over'].map((name) => (
            <th scope="col" class="number" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, totals }) => (
          <tr key={kind}>
            <th scope="row">
              <a href={`#soort-${kind}`}>{kindNames[kind]}</a>
            </th>
            {amounts(totals)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Samen</th>
          {amounts(totalsOf(lines))}
        </tr>
      </tfoot>
    </table>
  )
}

function roomInWords(room: number): string {
  if (room === 0) return 'precies de subsidie'
  return room > 0 ? `${amountInWords(room)} minder dan de subsidie` : `${amountInWords(-room)} meer dan de subsidie`
}

function Students({ frame: { budget, counts }, mayChange }: FramePageProps) {
  const total = studentsOf(counts)
  return (
    <>
      <div class="section-head">
        <h2>Waar de subsidie op rust</h2>
        {mayChange && budget.adoptedOn === null && (
          <span class="no-print">
            <a href={`/finance/${budget.id}/students`}>Studenten</a> ·{' '}
            <a href={`/finance/${budget.id}/settings`}>Subsidie en tarief</a>
          </span>
        )}
      </div>
      <p class="apart-small">
        {count(total, 'student', 'studenten')} × <Amount cents={budget.subsidyPerStudent} /> ={' '}
        <strong>
          <Amount cents={total * budget.subsidyPerStudent} />
        </strong>
        . Een uur facilitering kost <Amount cents={budget.hourlyRate} />, tenzij er bij de regel iets anders staat. Per
        regel ronden we af op hele centen.
      </p>
      {mayCountTwice(counts) && (
        <p class="apart-small">Let op: er staan studenten bij scholen én bij instituten. Tel elke student één keer.</p>
      )}
    </>
  )
}
