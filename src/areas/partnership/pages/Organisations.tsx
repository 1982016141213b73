import type { Day } from '../../../platform/clock.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field } from '../../../ui/form/Field.tsx'
import { count } from '../../../ui/words.ts'
import type { OrganisationKind } from '../catalogue.ts'
import { organisationFilterForm } from '../forms.ts'
import { kindNames } from '../names.ts'
import type { Organisation } from '../queries.ts'
import { isCandidate, type PageOfList } from '../rules.ts'
import { Paging } from './Paging.tsx'

type OrganisationsProps = {
  kind: OrganisationKind
  organisations: readonly Organisation[]
  total: number
  page: PageOfList
  boards: readonly { id: string; name: string }[]
  regions: readonly string[]
  form: FormState
  query: URLSearchParams
  today: Day
  mayChange: boolean
}

const path = '/partnership/organisations'

/** The organisations of one kind, by name. */
export function Organisations(props: OrganisationsProps) {
  const { kind, organisations, total, page, query, today, mayChange } = props
  const { one, many, add } = kindNames[kind]
  return (
    <>
      <nav aria-label="Soort organisatie">
        <ul class="tabs">
          {(['school', 'board', 'institute'] as const).map((other) => (
            <li key={other}>
              <a href={`${path}?kind=${other}`} aria-current={other === kind ? 'page' : undefined}>
                {kindNames[other].many}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Filters {...props} />
      {mayChange && (
        <div class="buttons">
          <a class="button quiet" href={`${path}/new?kind=${kind}`}>
            Voeg {add} toe
          </a>
        </div>
      )}
      {organisations.length === 0 ? (
        <div class="empty">
          <p>Er is hier niets gevonden. Zoek op een kleiner deel van de naam, of haal een filter weg.</p>
        </div>
      ) : (
        <table class="folding apart">
          <caption>{count(total, one, many)}, op alfabet</caption>
          <thead>
            <tr>
              <th scope="col">Naam</th>
              <th scope="col">Plaats</th>
              {kind === 'school' && <th scope="col">Bestuur</th>}
              <th scope="col">Regio</th>
            </tr>
          </thead>
          <tbody>
            {organisations.map((organisation) => (
              <Row key={organisation.id} organisation={organisation} today={today} />
            ))}
          </tbody>
        </table>
      )}
      <Paging path={path} query={query} page={page} total={total} />
    </>
  )
}

function Row({ organisation, today }: { organisation: Organisation; today: Day }) {
  const { id, kind, name, place, boardName, region } = organisation
  return (
    <tr>
      <th scope="row">
        <a href={`${path}/${id}`}>{name}</a> {isCandidate(organisation, today) && <span class="tag">kandidaat</span>}
      </th>
      <td>{place}</td>
      {kind === 'school' && <td data-label={boardName ? 'Bestuur' : undefined}>{boardName}</td>}
      <td data-label={region ? 'Regio' : undefined}>{region}</td>
    </tr>
  )
}

function Filters({ kind, boards, regions, form }: OrganisationsProps) {
  const { fields } = organisationFilterForm
  return (
    <form method="get" action={path} class="filters">
      <input type="hidden" name="kind" value={kind} />
      <Field name="search" field={fields.search} form={form} />
      {kind === 'school' && (
        <Field
          name="board"
          field={fields.board}
          form={form}
          options={boards.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder="Alle besturen"
        />
      )}
      {regions.length > 0 && (
        <Field
          name="region"
          field={{ ...fields.region, control: 'select' }}
          form={form}
          options={regions.map((region) => ({ value: region, label: region }))}
          placeholder="Alle regio’s"
        />
      )}
      <Field name="ended" field={fields.ended} form={form} />
      <button type="submit" class="button quiet">
        Toon
      </button>
    </form>
  )
}
