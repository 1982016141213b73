import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { addRoute, addSeat, removeRoute, removeSeat } from '../commands.ts'
import { routeForm, seatForm } from '../forms.ts'
import { Seats } from '../pages/Seats.tsx'
import { SignalRoutes } from '../pages/SignalRoutes.tsx'
import { bodyPolicy } from '../policy.ts'
import { type Body, findBodies, findSeated, findSeats, findSignalRoutes } from '../queries.ts'
import { fullNameOf } from '../rules.ts'
import { theBody } from '../subjects.ts'
import { chosenAmong, findChoices } from './choices.ts'
import { crumbsBelow } from './crumbs.ts'

async function seatsPage(tx: Tx, who: Who, body: Body, form: FormState, status: 200 | 422 = 200): Promise<Answer> {
  const content = (
    <Seats
      body={body}
      seats={await findSeats(tx, body.id)}
      members={await findSeated(tx, body.id, who.today)}
      options={await findChoices(tx, who.today)}
      form={form}
    />
  )
  return page(`Wie zitten in ${fullNameOf(body)}?`, content, {
    status,
    crumbs: crumbsBelow(who, body, 'Wie erin zitten'),
  })
}

async function routesPage(tx: Tx, who: Who, body: Body, form: FormState, status: 200 | 422 = 200): Promise<Answer> {
  const others = (await findBodies(tx, who.today)).filter(({ id }) => id !== body.id)
  const content = (
    <SignalRoutes
      body={body}
      routes={(await findSignalRoutes(tx, who.today, body.id)).filter(({ from }) => from.id === body.id)}
      options={{
        bodies: others.map((other) => ({ value: other.id, label: fullNameOf(other) })),
        ...(await findChoices(tx, who.today)),
      }}
      form={form}
    />
  )
  return page(`Waar gaan signalen van ${fullNameOf(body)} heen?`, content, {
    status,
    crumbs: crumbsBelow(who, body, 'Signalen doorgeven'),
  })
}

const seatChanges: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/bodies/:body/seats',
    subject: theBody,
    access: bodyPolicy.change,
    handle: ({ tx, who, subject: body }) => seatsPage(tx, who, body, filled({ function: 'member' })),
  }),
  subjectRoute({
    method: 'post',
    path: '/bodies/:body/seats',
    subject: theBody,
    access: bodyPolicy.change,
    form: seatForm,
    async handle({ tx, who, subject: body, form }) {
      if (!form.ok) return seatsPage(tx, who, body, refused(form, form.errors), 422)
      const chosen = chosenAmong(await findChoices(tx, who.today), form.values)
      if (!chosen.ok) return seatsPage(tx, who, body, refused(form, chosen.errors), 422)
      if (!(await addSeat(tx, body.id, chosen.value, form.values.function))) {
        const field = chosen.value.roleKey === null ? 'person' : 'role'
        return seatsPage(tx, who, body, refused(form, { [field]: 'Deze plek is er al. Kies een andere.' }), 422)
      }
      return redirect(`/bodies/${body.id}/seats`, 'De plek aan tafel is gegeven.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/bodies/:body/seats/:seat/removal',
    subject: theBody,
    access: bodyPolicy.change,
    async handle({ tx, params, subject: body }) {
      if (!(await removeSeat(tx, body.id, params.seat ?? ''))) return problem.unknown()
      return redirect(`/bodies/${body.id}/seats`, 'De plek is weg.')
    },
  }),
]

const routeChanges: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/bodies/:body/routes',
    subject: theBody,
    access: bodyPolicy.change,
    handle: ({ tx, who, subject: body }) => routesPage(tx, who, body, filled()),
  }),
  subjectRoute({
    method: 'post',
    path: '/bodies/:body/routes',
    subject: theBody,
    access: bodyPolicy.change,
    form: routeForm,
    async handle({ tx, who, subject: body, form }) {
      if (!form.ok) return routesPage(tx, who, body, refused(form, form.errors), 422)
      const again = (field: string, told: string) => routesPage(tx, who, body, refused(form, { [field]: told }), 422)
      const to = (await findBodies(tx, who.today)).find(({ id }) => id === form.values.to && id !== body.id)
      if (!to) return again('to', 'Dit overleg is er niet (meer). Kies uit de lijst.')
      const chosen = chosenAmong(await findChoices(tx, who.today), form.values)
      if (!chosen.ok) return routesPage(tx, who, body, refused(form, chosen.errors), 422)
      const added = await addRoute(tx, body.id, to.id, chosen.value)
      if (added === 'added') return redirect(`/bodies/${body.id}/routes`, `Signalen kunnen nu naar ${fullNameOf(to)}.`)
      if (added === 'there') return again('to', 'Deze weg is er al.')
      const circle = `Een signaal aan ${fullNameOf(to)} komt dan weer terug bij ${fullNameOf(body)}, en niemand geeft antwoord. Kies een ander overleg.`
      return again('to', circle)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/bodies/:body/routes/:route/removal',
    subject: theBody,
    access: bodyPolicy.change,
    async handle({ tx, params, subject: body }) {
      if (!(await removeRoute(tx, body.id, params.route ?? ''))) return problem.unknown()
      return redirect(`/bodies/${body.id}/routes`, 'De weg is weg. Signalen die onderweg zijn, blijven waar ze zijn.')
    },
  }),
]

export const seatAndRouteChanges: Route[] = [...seatChanges, ...routeChanges]
