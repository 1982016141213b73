import type { FormState, Option } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { routeForm } from '../forms.ts'
import type { Body, SignalRoute } from '../queries.ts'
import { fullNameOf } from '../rules.ts'
import { carriersInWords } from './routeWords.ts'

type SignalRoutesProps = {
  body: Body
  /** Those that begin here. */
  routes: readonly SignalRoute[]
  options: { bodies: readonly Option[]; roles: readonly Option[]; people: readonly Option[] }
  form: FormState
}

/** Where a body passes its signals on to, and by whom. */
export function SignalRoutes({ body, routes, options, form }: SignalRoutesProps) {
  const { fields } = routeForm
  const back = { href: `/bodies/${body.id}`, label: 'Terug naar het overleg' }
  return (
    <>
      <p class="lede">
        Een signaal gaat mee met iemand die in beide overleggen zit: de linking pin. Die brengt ook het antwoord terug.
      </p>
      <ul class="rows plain">
        {routes.map((route) => (
          <li key={route.id}>
            <div>
              {fullNameOf(route.to)}
              <br />
              <small class={route.pins.length === 0 ? 'uncarried' : undefined}>via {carriersInWords(route)}</small>
            </div>
            <PostButton
              action={`/bodies/${body.id}/routes/${route.id}/removal`}
              label={`Haal de weg naar ${fullNameOf(route.to)} weg`}
              look="small"
            />
          </li>
        ))}
      </ul>
      {routes.length === 0 && <p class="empty">Signalen blijven nu hier. Kies hieronder waar ze naartoe kunnen.</p>}
      <section class="panel">
        <h2>Voeg een weg toe</h2>
        <Form action={`/bodies/${body.id}/routes`} form={form} button="Voeg toe" cancel={back}>
          <Field name="to" field={fields.to} form={form} options={options.bodies} />
          <Field name="role" field={fields.role} form={form} options={options.roles} placeholder="Geen rol" />
          <Field
            name="person"
            field={fields.person}
            form={form}
            options={options.people}
            placeholder="Niemand bij naam"
          />
        </Form>
      </section>
    </>
  )
}
