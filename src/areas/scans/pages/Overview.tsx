import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field } from '../../../ui/form/Field.tsx'
import { ScrollingTable } from '../../../ui/ScrollingTable.tsx'
import { count } from '../../../ui/words.ts'
import type { ThemeVersion } from '../../instruments/index.ts'
import { overviewForm } from '../forms.ts'
import type { FilterOption, SchoolOverview } from '../queries.ts'
import { type Aggregate, type Level, type LevelCounts, levelName, type PhaseNames, phases } from '../rules.ts'

type OverviewProps = {
  schools: readonly SchoolOverview[]
  theme: ThemeVersion
  themes: readonly ThemeVersion[]
  boards: readonly FilterOption[]
  regions: readonly string[]
  form: FormState
}

/** The schools beside each other, in the order of the alphabet: for a conversation, never a ranking. */
export function Overview({ schools, theme, themes, boards, regions, form }: OverviewProps) {
  const { criteria, phases: names } = theme.definition
  const scanned = schools.filter(({ scanId }) => scanId !== null).length
  const { fields } = overviewForm
  return (
    <>
      <p class="lede">
        Zo oordeelden de teams zelf, in hun laatste vastgestelde scan. Op alfabet: een hoger cijfer is geen betere
        school, maar een andere fase.
      </p>
      <form method="get" action="/scans/overview" class="filters">
        <Field
          name="theme"
          field={fields.theme}
          form={form}
          options={themes.map(({ instrumentId, definition }) => ({ value: instrumentId, label: definition.title }))}
        />
        <Field
          name="board"
          field={fields.board}
          form={form}
          options={boards.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder="Alle besturen"
        />
        <Field
          name="region"
          field={{ ...fields.region, control: 'select' }}
          form={form}
          options={regions.map((region) => ({ value: region, label: region }))}
          placeholder="Alle regio’s"
        />
        <button type="submit" class="button quiet">
          Toon
        </button>
      </form>
      <Legend names={names} />
      <ScrollingTable label="Overzicht van de scholen">
        <table class="heat">
          <caption>
            {theme.definition.title}: {count(scanned, 'school', 'scholen')} met een vastgestelde scan,{' '}
            {count(schools.length - scanned, 'school', 'scholen')} zonder
          </caption>
          <thead>
            <tr>
              <th scope="col">School</th>
              {criteria.map(({ id, name }) => (
                <th scope="col" class="criterion-head" key={id}>
                  {name}
                </th>
              ))}
              <th scope="col">Scan</th>
            </tr>
          </thead>
          <tbody>
            {schools.map((school) => (
              <tr key={school.schoolId}>
                <th scope="row">
                  <a href={`/schools/${school.schoolId}/scans`}>{school.schoolName}</a>
                </th>
                {criteria.map(({ id }) => (
                  <td key={id}>
                    <LevelCell
                      level={school.levels.find(({ criterionId }) => criterionId === id)?.level ?? null}
                      names={names}
                    />
                  </td>
                ))}
                <td>
                  {school.scanId && school.schoolYear ? (
                    <a href={`/scans/${school.scanId}/report`}>{schoolYearName(school.schoolYear)}</a>
                  ) : (
                    <small>nog geen</small>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollingTable>
    </>
  )
}

function LevelCell({ level, names }: { level: Level | null; names: PhaseNames }) {
  if (level === null) {
    return (
      <span class="cell none">
        –<span class="unseen"> niet vastgesteld</span>
      </span>
    )
  }
  return (
    <span class="cell" data-phase={Math.floor(level)} title={levelName(level, names)}>
      {Number.isInteger(level) ? level : `${Math.floor(level)}–${Math.ceil(level)}`}
    </span>
  )
}

function Legend({ names }: { names: PhaseNames }) {
  return (
    <ul class="legend-row">
      {phases.map((phase) => (
        <li key={phase}>
          <span class="cell" data-phase={phase}>
            {phase}
          </span>
          {names[phase - 1]}
        </li>
      ))}
    </ul>
  )
}

type AggregatesProps = {
  theme: ThemeVersion
  themes: readonly ThemeVersion[]
  criteria: readonly { id: string; name: string; aggregate: Aggregate }[]
  form: FormState
}

/** For strategic roles: how many schools stand where, only where at least five schools are together. */
export function Aggregates({ theme, themes, criteria, form }: AggregatesProps) {
  const names = theme.definition.phases
  return (
    <>
      <p class="lede">
        Hoeveel scholen staan waar, naar hun eigen oordeel. Je ziet alleen groepen van vijf scholen of meer; een groep
        die je uit een andere zou kunnen afleiden laten we ook weg.
      </p>
      <form method="get" action="/scans/aggregates" class="filters">
        <Field
          name="theme"
          field={overviewForm.fields.theme}
          form={form}
          options={themes.map(({ instrumentId, definition }) => ({ value: instrumentId, label: definition.title }))}
        />
        <button type="submit" class="button quiet">
          Toon
        </button>
      </form>
      <Legend names={names} />
      {criteria.map(({ id, name, aggregate }) => (
        <section key={id}>
          <div class="section-head">
            <h2>{name}</h2>
          </div>
          <ScrollingTable label={name}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Groep</th>
                  {phases.map((phase) => (
                    <th scope="col" class="number" key={phase}>
                      {phase}
                      <span class="unseen"> {names[phase - 1]}</span>
                    </th>
                  ))}
                  <th scope="col" class="number">
                    Scholen
                  </th>
                </tr>
              </thead>
              <tbody>
                <CountsRow title="Hele partnerschap" counts={aggregate.total} />
                {aggregate.groups.map(({ group, counts }) => (
                  <CountsRow key={group} title={group} counts={counts} />
                ))}
              </tbody>
            </table>
          </ScrollingTable>
        </section>
      ))}
    </>
  )
}

function CountsRow({ title, counts }: { title: string; counts: LevelCounts | null }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {counts ? (
        <>
          {phases.map((phase) => (
            <td class="number" key={phase}>
              {schoolsAt(counts, phase)}
            </td>
          ))}
          <td class="number">{counts.schools}</td>
        </>
      ) : (
        <td colSpan={5}>
          <small>te klein om te laten zien</small>
        </td>
      )}
    </tr>
  )
}

/** Schools between two phases count halfway: "2 (+1)" is two at the phase and one between it and the next. */
function schoolsAt({ levels }: LevelCounts, phase: number): string {
  const at = (level: number) => levels.find((one) => one.level === level)?.schools ?? 0
  const between = at(phase + 0.5)
  return between > 0 ? `${at(phase)} (+${between})` : String(at(phase))
}
