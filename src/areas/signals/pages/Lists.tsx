import type { Day } from '../../../platform/clock.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field } from '../../../ui/form/Field.tsx'
import { count } from '../../../ui/words.ts'
import type { Body } from '../../bodies/index.ts'
import { filterForm } from '../forms.ts'
import type { OpenSignals, SignalLine } from '../queries.ts'
import { SignalRows } from './SignalRows.tsx'

/** What a coordinator sees of all tables. */
export type Overview = {
  counts: OpenSignals
  signals: readonly SignalLine[]
  total: number
  page: number
  pages: number
  form: FormState
  bodies: readonly { id: string; name: string }[]
  /** The address of this list, without the page. */
  query: URLSearchParams
}

type SignalListProps = { own: readonly SignalLine[]; overview: Overview | null; today: Day }

/** The signals that somebody raised; for a coordinator also those at all tables. */
export function SignalList({ own, overview, today }: SignalListProps) {
  return (
    <>
      <p class="lede">
        Een signaal brengt een vraag naar het overleg waar zij thuishoort. Dat overleg moet antwoorden; geen signaal
        raakt kwijt.
      </p>
      <div class="buttons">
        <a class="button" href="/signals/new">
          Geef een signaal
        </a>
      </div>
      <section>
        <div class="section-head">
          <h2>Jouw signalen</h2>
        </div>
        {own.length === 0 ? (
          <p class="empty">
            Je gaf nog geen signaal. Loop je tegen iets aan dat jij of je team niet alleen kan oplossen? Geef het door,
            en volg hier wat ermee gebeurt.
          </p>
        ) : (
          <SignalRows signals={own} today={today} />
        )}
      </section>
      {overview && <AllTables overview={overview} today={today} />}
    </>
  )
}

function AllTables({ overview, today }: { overview: Overview; today: Day }) {
  const { counts, signals, total, form, bodies } = overview
  const options = bodies.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <section id="tables">
      <div class="section-head">
        <h2>Aan alle tafels</h2>
      </div>
      <p>
        {count(counts.open, 'signaal wacht', 'signalen wachten')} op antwoord
        {counts.overdue > 0 && (
          <>
            , waarvan <strong>{counts.overdue} over tijd</strong>
          </>
        )}
        {counts.stranded > 0 && (
          <>
            ; <strong>{counts.stranded} zonder tafel</strong>, omdat het overleg is gestopt
          </>
        )}
        .
      </p>
      <form method="get" action="/signals" class="filters">
        <Field name="show" field={filterForm.fields.show} form={form} />
        <Field name="body" field={filterForm.fields.body} form={form} options={options} placeholder="Alle overleggen" />
        <button type="submit" class="button quiet">
          Toon
        </button>
      </form>
      {signals.length === 0 ? <p class="empty">Hier is nu niets.</p> : <SignalRows signals={signals} today={today} />}
      <Pages {...overview} total={total} />
    </section>
  )
}

function Pages({ page, pages, total, query }: Overview) {
  if (pages === 1) return null
  const to = (number: number) => {
    const wanted = new URLSearchParams(query)
    wanted.set('page', String(number))
    return `/signals?${wanted}#tables`
  }
  return (
    <nav class="buttons" aria-label="Bladzijden">
      {page > 1 && (
        <a class="button quiet small" href={to(page - 1)} rel="prev">
          Vorige
        </a>
      )}
      <span class="meta">
        bladzijde {page} van {pages}, {total} signalen
      </span>
      {page < pages && (
        <a class="button quiet small" href={to(page + 1)} rel="next">
          Volgende
        </a>
      )}
    </nav>
  )
}

type BodySignalsProps = {
  body: Body
  open: readonly SignalLine[]
  answered: readonly SignalLine[]
  passedOn: readonly SignalLine[]
  mayStep: boolean
  today: Day
}

/** The signals at a body's table: what waits, what it answered, and what went on to others. */
export function BodySignals({ body, open, answered, passedOn, mayStep, today }: BodySignalsProps) {
  return (
    <>
      <p class="lede">
        Wat anderen aan {body.name} vragen. {body.name} antwoordt binnen de eigen termijn: het pakt een signaal op,
        geeft het door, of legt uit waarom niet.
      </p>
      <div class="buttons">
        <a class="button quiet" href={`/signals/new?body=${body.id}`}>
          Geef een signaal aan dit overleg
        </a>
      </div>
      <section>
        <div class="section-head">
          <h2>Wacht op antwoord</h2>
        </div>
        {open.length === 0 ? (
          <p class="empty">Er wacht niets op antwoord.</p>
        ) : (
          <>
            {mayStep && (
              <p class="meta">Open een signaal om het op te pakken, door te geven of uit te leggen waarom niet.</p>
            )}
            <SignalRows signals={open} today={today} withTable={false} />
          </>
        )}
      </section>
      {answered.length > 0 && (
        <section>
          <div class="section-head">
            <h2>Beantwoord</h2>
          </div>
          <SignalRows signals={answered} today={today} withTable={false} />
        </section>
      )}
      {passedOn.length > 0 && (
        <section>
          <div class="section-head">
            <h2>Doorgegeven</h2>
          </div>
          <SignalRows signals={passedOn} today={today} />
        </section>
      )}
    </>
  )
}
