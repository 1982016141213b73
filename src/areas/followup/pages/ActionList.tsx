import type { Day } from '../../../platform/clock.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field } from '../../../ui/form/Field.tsx'
import { count } from '../../../ui/words.ts'
import { Paging } from '../../partnership/index.ts'
import { actionFilterForm } from '../forms.ts'
import type { OriginNames } from '../origins.ts'
import type { Action, ActionFacets, ActionList } from '../queries.ts'
import { ActionRows } from './ActionRows.tsx'

type ActionListPageProps = {
  /** What this person has to do; only on the list that nothing was asked of. */
  own: readonly Action[] | undefined
  others: ActionList
  origins: OriginNames
  facets: ActionFacets
  form: FormState
  query: URLSearchParams
  today: Day
}

/** Mine first; then what I may see of others, as far as it was asked. */
export function ActionListPage({ own, others, origins, facets, form, query, today }: ActionListPageProps) {
  return (
    <>
      {own && (
        <>
          <p class="lede">Wat jullie afspraken, wie het doet en wat ervan werd. Het komt vanzelf terug.</p>
          <section>
            <div class="section-head">
              <h2>Van jou</h2>
              <a href="/commitments">jouw voornemens</a>
            </div>
            {own.length === 0 ? (
              <p class="empty">
                Je hebt nu geen vervolgacties. Spreek je er een af in een bijeenkomst, dan staat ze hier.
              </p>
            ) : (
              <ActionRows actions={own} today={today} origins={origins} withOwner={false} />
            )}
          </section>
        </>
      )}
      <section>
        <div class="section-head">
          <h2>{own ? 'Van je overleggen en scholen' : count(others.total, 'vervolgactie', 'vervolgacties')}</h2>
          {others.total > 0 && (
            <a href={`/actions/export?${query}`} data-turbo="false">
              haal op als Excel-bestand
            </a>
          )}
        </div>
        <details open={own === undefined}>
          <summary>Kies wie, waar of wat je wilt zien</summary>
          <ActionFilterForm facets={facets} form={form} />
        </details>
        {others.list.length === 0 ? (
          <p class="empty">
            {own
              ? 'Hier staat nu niets open. Vervolgacties ontstaan in een bijeenkomst, een gesprek of een scan.'
              : 'Niets gevonden. Haal een filter weg om meer te zien.'}
          </p>
        ) : (
          <ActionRows actions={others.list} today={today} origins={origins} />
        )}
        <Paging path="/actions" query={query} page={others.page} total={others.total} />
      </section>
    </>
  )
}

function ActionFilterForm({ facets, form }: { facets: ActionFacets; form: FormState }) {
  const { fields } = actionFilterForm
  const options = (named: readonly { id: string; name: string }[]) =>
    named.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <form method="get" action="/actions" class="filters">
      <Field name="person" field={fields.person} form={form} options={options(facets.people)} placeholder="Iedereen" />
      {facets.schools.length > 0 && (
        <Field
          name="school"
          field={fields.school}
          form={form}
          options={options(facets.schools)}
          placeholder="Alle scholen"
        />
      )}
      {facets.bodies.length > 0 && (
        <Field
          name="body"
          field={fields.body}
          form={form}
          options={options(facets.bodies)}
          placeholder="Alle overleggen"
        />
      )}
      <Field name="guarantee" field={fields.guarantee} form={form} placeholder="Alle waarborgen" />
      <Field name="show" field={fields.show} form={form} />
      <button type="submit" class="button quiet">
        Toon
      </button>
    </form>
  )
}
