import type { Day } from '../../../platform/clock.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { FormState, Option } from '../../../platform/web/form.ts'
import { Field, PostButton } from '../../../ui/form/Field.tsx'
import { count, dueInWords } from '../../../ui/words.ts'
import type { CyclePlace } from '../cyclePlace.ts'
import { yearForm } from '../forms.ts'
import { occurrencePath, rowPath } from '../paths.ts'
import type { Occurrence, OccurrenceGroup } from '../queries.ts'
import {
  type AskedGroup,
  askInWords,
  countsInWords,
  drawWheel,
  periodInWords,
  type StandingCounts,
  sumOf,
  totalOf,
} from '../rules.ts'
import { StandingTag, StandingTags } from './Standing.tsx'
import { WheelOfYear } from './WheelOfYear.tsx'
import { inSections, type NumberedGroup, type YearSection } from './yearGroups.ts'

type YearProps = {
  schoolYear: number
  /** Whose year it is: `De Waterlelie`, or null for the whole partnership. */
  whose: string | null
  /** The same in the address. */
  of: string
  groups: readonly OccurrenceGroup[]
  by: 'month' | 'moment'
  form: FormState
  options: { years: readonly Option[]; parts: readonly Option[]; roles: readonly Option[] }
  asked: { groups: readonly AskedGroup<Occurrence>[]; others: number }
  /** Where what the cycle asks has its own pages. */
  places: readonly CyclePlace[]
  mayChange: boolean
  today: Day
}

/** A school year of the cycle: what is asked of the reader, what comes when, and how it stands; as a wheel and as a list. */
export function Year(props: YearProps) {
  const { schoolYear, whose, groups, by, asked, mayChange, today } = props
  const sections = inSections(groups, by)
  const numbered = sections.flatMap((section) => section.groups)
  return (
    <>
      <p class="lede">
        Wat er in {schoolYearName(schoolYear)} {whose === null ? 'in het partnerschap' : `voor ${whose}`} aan de beurt
        is om samen te kijken of het opleiden goed gaat. {standInWords(sumOf(groups.map(({ counts }) => counts)))}
      </p>
      {asked.groups.length > 0 && <Asked {...asked} today={today} />}
      <Filters {...props} />
      {groups.length === 0 ? (
        <Nothing mayChange={mayChange} />
      ) : (
        <div class="cycle-year">
          <YearList {...props} sections={sections} />
          <WheelOfYear wheel={drawWheel<Drawn>(numbered, schoolYear, today)} schoolYear={schoolYear} />
        </div>
      )}
      <Places places={props.places} />
      <Upkeep mayChange={mayChange} />
    </>
  )
}

type Drawn = NumberedGroup

function standInWords(counts: StandingCounts): string {
  const total = totalOf(counts)
  if (total === 0) return ''
  return `${count(total, 'peilmoment', 'peilmomenten')}: ${countsInWords(counts)}.`
}

function Asked({ groups, others, today }: YearProps['asked'] & { today: Day }) {
  return (
    <section>
      <div class="section-head">
        <h2>Dit wacht op jou</h2>
        {others > 0 && <a href="/cycle?of=mine">en nog {others} meer</a>}
      </div>
      <ul class="rows plain">
        {groups.map(({ first, lines }) => (
          <li key={first.id}>
            <div>
              <a href={lines.length === 1 ? occurrencePath(first.id) : rowPath(first.rowId, first.schoolYear, 'mine')}>
                {askInWords(first, lines.length)}
              </a>
            </div>
            <span class={first.dueOn < today ? 'due late' : 'due'}>{dueInWords(today, first.dueOn)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Filters({ form, options }: Pick<YearProps, 'form' | 'options'>) {
  const { fields } = yearForm
  return (
    <details class="cycle-filters" open={isNarrowed(form)}>
      <summary>Kies wat je wilt zien</summary>
      <form method="get" action="/cycle" class="filters">
        <Field name="year" field={{ ...fields.year, required: true }} form={form} options={options.years} />
        <Field name="of" field={{ ...fields.of, required: true }} form={form} options={options.parts} />
        <Field
          name="role"
          field={{ ...fields.role, required: true }}
          form={form}
          options={options.roles}
          placeholder="Alle rollen"
        />
        <Field name="standing" field={{ ...fields.standing, required: true }} form={form} placeholder="Alles" />
        <Field name="by" field={fields.by} form={form} />
        <button type="submit" class="button quiet">
          Toon
        </button>
      </form>
    </details>
  )
}

/** Whether somebody asked for something else than what they see at first. */
const isNarrowed = ({ typed }: FormState) => [typed.role, typed.standing].some((values) => (values ?? []).length > 0)

function YearList({ sections, schoolYear, of, today }: YearProps & { sections: readonly YearSection[] }) {
  return (
    <table class="folding cycle-list">
      <caption>Het jaar als lijst; de nummers staan ook in het wiel</caption>
      <thead>
        <tr>
          <th scope="col" class="number">
            Nr.
          </th>
          <th scope="col">Wat</th>
          <th scope="col">Wanneer</th>
          <th scope="col">Hoe het staat</th>
        </tr>
      </thead>
      {sections.map(({ title, groups }) => (
        <tbody key={title}>
          <tr class="cycle-head">
            <th scope="rowgroup" colspan={4}>
              {title}
            </th>
          </tr>
          {groups.map((one) => (
            <GroupLine key={one.group.rowId} {...one} schoolYear={schoolYear} of={of} today={today} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function GroupLine({ number, group, schoolYear, of }: NumberedGroup & { schoolYear: number; of: string; today: Day }) {
  const { rowId, title, counts, only, opensOn, dueOn, subject } = group
  return (
    <tr>
      <td class="number" data-label="Nr.">
        {number}
      </td>
      <th scope="row">
        <a href={only ? occurrencePath(only.id) : rowPath(rowId, schoolYear, of)}>{title}</a>
        <small>{only ? only.subjectName : subjectsInWords(subject, totalOf(counts))}</small>
      </th>
      <td data-label="Wanneer">{periodInWords({ opensOn, dueOn })}</td>
      <td data-label="Hoe het staat">{only ? <OnlyTag counts={counts} /> : <StandingTags counts={counts} />}</td>
    </tr>
  )
}

function OnlyTag({ counts }: { counts: StandingCounts }) {
  const standing = (['late', 'open', 'coming', 'planned', 'held', 'skipped'] as const).find((one) => counts[one] > 0)
  return standing ? <StandingTag standing={standing} /> : null
}

/** 15 scholen */
export function subjectsInWords(subject: OccurrenceGroup['subject'], number: number): string {
  switch (subject) {
    case 'school':
      return count(number, 'school', 'scholen')
    case 'body':
      return count(number, 'overleg', 'overleggen')
    case 'role':
      return count(number, 'persoon', 'mensen')
    case 'partnership':
      return ''
  }
}

function Nothing({ mayChange }: { mayChange: boolean }) {
  return (
    <div class="empty">
      <p>Hier is in dit schooljaar niets aan de beurt.</p>
      <p>
        Kies iets anders om te tonen, of <a href="/cycle/rows">kijk wat er in de cyclus terugkomt</a>
        {mayChange ? ' en voeg toe wat ontbreekt.' : '.'}
      </p>
    </div>
  )
}

function Places({ places }: Pick<YearProps, 'places'>) {
  if (places.length === 0) return null
  return (
    <section>
      <div class="section-head">
        <h2>Verder kijken</h2>
      </div>
      <ul class="rows plain">
        {places.map(({ title, href }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Upkeep({ mayChange }: { mayChange: boolean }) {
  return (
    <section>
      <div class="section-head">
        <h2>Zo zit de cyclus in elkaar</h2>
      </div>
      <p class="meta">
        <a href="/cycle/rows">Bekijk wat er terugkomt, waarom en hoe vaak</a>, en{' '}
        <a href="/cycle/cohorts">wanneer welke scholen aan de beurt zijn</a>.
        {mayChange && ' Elke nacht groeit de kalender mee met de scholen, overleggen en mensen die er zijn.'}
      </p>
      {mayChange && <PostButton action="/cycle/growth" label="Werk de kalender nu bij" />}
    </section>
  )
}
