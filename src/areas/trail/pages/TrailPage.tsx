import type { Day } from '../../../platform/clock.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field } from '../../../ui/form/Field.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { ScrollingTable } from '../../../ui/ScrollingTable.tsx'
import { count, longDay } from '../../../ui/words.ts'
import type { ItemHistory } from '../../instruments/index.ts'
import { placeForm } from '../forms.ts'
import type { Place } from '../queries.ts'
import { trailKindNames, trailKinds, type YearCounts } from '../rules.ts'
import type { TrailEntry } from '../trailSource.ts'
import { Wording } from './Wording.tsx'

export type TrailPageProps = {
  item: ItemHistory
  years: readonly YearCounts[]
  lastDay: Day | null
  schoolYear: number
  shown: { number: number; pages: number; total: number; entries: readonly TrailEntry[] }
  places: readonly Place[]
  /** The place that was asked for, as the form shows it and as its address has it. */
  form: FormState
  query: Readonly<Record<string, string>>
  path: string
}

/** Everything about one item or criterion over the years: what it says, how it stands at a glance, and a year in full. */
export function TrailPage(props: TrailPageProps) {
  const { item, years, lastDay, path, form, places } = props
  const raise = `/signals/new?${new URLSearchParams({ instrument: item.instrumentId, item: item.itemId })}`
  return (
    <>
      <p class="lede">
        {item.newest.guarantee > 0 && <GuaranteeMark number={item.newest.guarantee} />} {item.instrumentTitle}
        {!item.current && '; de versie van nu heeft dit niet meer'}.{' '}
        {lastDay
          ? `Voor het laatst gemeten of besproken op ${longDay(lastDay)}.`
          : 'Nog niet gemeten of besproken, voor zover jij dat kunt zien.'}
      </p>
      <Wording item={item} />
      <section>
        <div class="section-head">
          <h2>In één oogopslag</h2>
          <a href={raise}>Geef hierover een signaal</a>
        </div>
        <form method="get" action={path} class="filters">
          <Field
            name="school"
            field={placeForm.fields.school}
            form={form}
            options={optionsOf(places, 'school')}
            placeholder="Alle scholen"
          />
          <Field
            name="body"
            field={placeForm.fields.body}
            form={form}
            options={optionsOf(places, 'body')}
            placeholder="Alle overleggen"
          />
          <button type="submit" class="button quiet">
            Toon
          </button>
        </form>
        {years.length === 0 ? (
          <div class="empty">
            <p>
              Hier is nog niets over vastgelegd dat jij kunt zien. Na een scan, een gesprek, een afspraak of een signaal
              hierover staat het vanzelf op deze bladzijde.
            </p>
          </div>
        ) : (
          <Glance {...props} />
        )}
      </section>
      {years.length > 0 && <Year {...props} />}
    </>
  )
}

const optionsOf = (places: readonly Place[], kind: Place['kind']) =>
  places.filter((place) => place.kind === kind).map(({ id, name }) => ({ value: id, label: name }))

const address = (path: string, query: TrailPageProps['query'], more: Record<string, string>) =>
  `${path}?${new URLSearchParams({ ...query, ...more })}#year`

function Glance({ years, schoolYear, path, query }: TrailPageProps) {
  return (
    <ScrollingTable label="Hoeveel er per schooljaar gebeurde">
      <table class="trail-years">
        <thead>
          <tr>
            <th scope="col">Schooljaar</th>
            {trailKinds.map((kind) => (
              <th scope="col" class="number" key={kind}>
                {trailKindNames[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map(({ schoolYear: year, counts }) => (
            <tr key={year} class={year === schoolYear ? 'shown' : undefined}>
              <th scope="row">
                <a
                  href={address(path, query, { year: String(year) })}
                  aria-current={year === schoolYear ? 'true' : undefined}
                >
                  {schoolYearName(year)}
                </a>
              </th>
              {trailKinds.map((kind) => (
                <td class="number" key={kind}>
                  {counts[kind] === 0 ? <span class="meta">–</span> : counts[kind]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollingTable>
  )
}

function Year(props: TrailPageProps) {
  const { schoolYear, shown } = props
  return (
    <section id="year">
      <div class="section-head">
        <h2>{schoolYearName(schoolYear)}</h2>
        <span class="meta">{count(shown.total, 'gebeurtenis', 'gebeurtenissen')}</span>
      </div>
      {shown.entries.length === 0 ? (
        <p class="empty">In dit schooljaar is hier niets over vastgelegd dat jij kunt zien.</p>
      ) : (
        <ol class="trail">
          {shown.entries.map((entry, index) => (
            <Entry entry={entry} key={index} />
          ))}
        </ol>
      )}
      <Pages {...props} />
    </section>
  )
}

function Entry({ entry }: { entry: TrailEntry }) {
  const { day, kind, title, text, href, place } = entry
  return (
    <li data-kind={kind}>
      <span class="due">{longDay(day)}</span>
      <p>
        <strong>{href ? <a href={href}>{title}</a> : title}</strong> <small>{place}</small>
      </p>
      {text !== '' && <p class="said">{text}</p>}
    </li>
  )
}

function Pages({ shown: { number, pages }, schoolYear, path, query }: TrailPageProps) {
  if (pages === 1) return null
  const to = (page: number) => address(path, query, { year: String(schoolYear), page: String(page) })
  return (
    <nav class="buttons" aria-label="Bladzijden">
      {number > 1 && (
        <a class="button quiet small" href={to(number - 1)} rel="prev">
          Later
        </a>
      )}
      <span class="meta">
        bladzijde {number} van {pages}
      </span>
      {number < pages && (
        <a class="button quiet small" href={to(number + 1)} rel="next">
          Eerder
        </a>
      )}
    </nav>
  )
}
