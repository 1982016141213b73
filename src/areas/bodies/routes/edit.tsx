import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { coordinatesPartnership, findOrganisationNames, type OrganisationName } from '../../partnership/index.ts'
import { addBody, type BodyFacts, changeBody, endBody, resumeBody } from '../commands.ts'
import { bodyForm, endingForm } from '../forms.ts'
import { EditBody, EndBody } from '../pages/EditBody.tsx'
import { bodyPolicy, mayAddBodies } from '../policy.ts'
import { type Body, findBlueprint, findBody } from '../queries.ts'
import { fullNameOf } from '../rules.ts'
import { theBody } from '../subjects.ts'
import { crumbsBelow, crumbsOf } from './crumbs.ts'

type BodyValues = typeof bodyForm extends Form<infer Values> ? Values : never

/** Where a body of an organisation belongs, as its policy looks at it. */
const belongingOf = ({ id, kind, boardId }: OrganisationName) => ({
  organisationId: id,
  boardId: kind === 'board' ? id : boardId,
})

/** The organisations whose bodies this person keeps. */
async function findKept(tx: Tx, who: Who): Promise<OrganisationName[]> {
  const organisations = await findOrganisationNames(tx, who.today)
  return organisations.filter((organisation) => bodyPolicy.change.allows(who, belongingOf(organisation)))
}

const factsFrom = ({
  kind: _kind,
  revision: _revision,
  organisation,
  answerWithin,
  ...facts
}: BodyValues): BodyFacts => ({
  ...facts,
  organisationId: organisation,
  answerWithin: Number(answerWithin),
})

async function editPage(
  tx: Tx,
  who: Who,
  body: Body | undefined,
  form: FormState,
  status: 200 | 409 | 422 = 200,
): Promise<Answer> {
  const kinds = body ? [] : (await findBlueprint(tx)).filter(({ onRequest }) => onRequest)
  const content = (
    <EditBody
      {...(body ? { body } : {})}
      kinds={kinds}
      organisations={await findKept(tx, who)}
      mayBeOfAll={coordinatesPartnership(who)}
      form={form}
    />
  )
  return body
    ? page(`Wijzig ${fullNameOf(body)}`, content, { status, crumbs: crumbsBelow(who, body, 'Wijzig') })
    : page('Voeg een overleg toe', content, { status, crumbs: crumbsOf(who, { title: 'Nieuw' }) })
}

const nameTaken: Errors = {
  name: 'Bij deze organisatie is of was er al een overleg met deze naam. Kies een andere naam, of breng het oude terug.',
}

/** What stands in the way of a body of that organisation: not one of those whose bodies this person keeps, or no organisation. */
async function organisationProblem(tx: Tx, who: Who, chosen: string | null): Promise<Errors | 'forbidden' | undefined> {
  if (chosen === null)
    return coordinatesPartnership(who) ? undefined : { organisation: 'Kies van welke organisatie dit overleg is.' }
  const organisation = (await findOrganisationNames(tx, who.today)).find(({ id }) => id === chosen)
  if (!organisation) return { organisation: 'Deze organisatie doet niet (meer) mee. Kies uit de lijst.' }
  return bodyPolicy.change.allows(who, belongingOf(organisation)) ? undefined : 'forbidden'
}

const movedOn =
  'Iemand anders heeft dit intussen gewijzigd. Kijk eerst hoe het er nu staat. Bewaar je opnieuw, dan geldt wat jij hier hebt ingevuld.'

const endingPage = (who: Who, body: Body, form: FormState, status: 200 | 422 = 200) =>
  page(`${fullNameOf(body)} stopt`, <EndBody body={body} form={form} />, {
    status,
    crumbs: crumbsBelow(who, body, 'Stopt'),
  })

export const editRoutes: Route[] = [
  route({
    method: 'get',
    path: '/bodies/new',
    access: mayAddBodies,
    async handle({ tx, who, query }) {
      const template = (await findBlueprint(tx)).find(({ key }) => key === query.get('kind'))
      const begun = template
        ? {
            kind: template.key,
            name: template.name,
            level: template.level,
            purpose: template.purpose,
            rhythm: template.rhythm,
          }
        : {}
      return editPage(tx, who, undefined, filled({ level: 'operational', answerWithin: '2', revision: 0, ...begun }))
    },
  }),
  route<BodyValues>({
    method: 'post',
    path: '/bodies',
    access: mayAddBodies,
    form: bodyForm,
    async handle({ tx, who, form }) {
      if (!form.ok) return editPage(tx, who, undefined, refused(form, form.errors), 422)
      const wrong = await organisationProblem(tx, who, form.values.organisation)
      if (wrong === 'forbidden') return problem.forbidden()
      if (wrong) return editPage(tx, who, undefined, refused(form, wrong), 422)
      const known = (await findBlueprint(tx)).some(({ key }) => key === form.values.kind)
      const added = await addBody(tx, factsFrom(form.values), known ? form.values.kind : 'free', who.today)
      if (!added.ok) return editPage(tx, who, undefined, refused(form, nameTaken), 422)
      return redirect(`/bodies/${added.id}/seats`, `${form.values.name} is er. Zet er nu mensen aan tafel.`)
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/bodies/:body/edit',
    subject: theBody,
    access: bodyPolicy.change,
    handle: ({ tx, who, subject: body }) =>
      editPage(tx, who, body, filled({ ...body, organisation: body.organisationId })),
  }),
  subjectRoute<Body, BodyValues>({
    method: 'post',
    path: '/bodies/:body/edit',
    subject: theBody,
    access: bodyPolicy.change,
    form: bodyForm,
    async handle({ tx, who, subject: body, form }) {
      if (!form.ok) return editPage(tx, who, body, refused(form, form.errors), 422)
      const { organisation, revision } = form.values
      // What it already is of may stay so, also when that organisation no longer takes part.
      const wrong = organisation === body.organisationId ? undefined : await organisationProblem(tx, who, organisation)
      if (wrong === 'forbidden') return problem.forbidden()
      if (wrong) return editPage(tx, who, body, refused(form, wrong), 422)
      const changed = await changeBody(tx, body.id, factsFrom(form.values), revision)
      if (changed.ok) return redirect(`/bodies/${body.id}`, 'Het overleg is bewaard.')
      if (changed.reason === 'name-taken') return editPage(tx, who, body, refused(form, nameTaken), 422)
      const now = (await findBody(tx, body.id, who.today))?.revision ?? revision
      const again = refused({ typed: { ...form.typed, revision: [String(now)] } }, { name: movedOn })
      return editPage(tx, who, body, again, 409)
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/bodies/:body/ending',
    subject: theBody,
    access: bodyPolicy.change,
    handle: async ({ who, subject: body }) => endingPage(who, body, filled({ lastDay: who.today })),
  }),
  subjectRoute({
    method: 'post',
    path: '/bodies/:body/ending',
    subject: theBody,
    access: bodyPolicy.change,
    form: endingForm,
    async handle({ tx, who, subject: body, form }) {
      if (!form.ok) return endingPage(who, body, refused(form, form.errors), 422)
      await endBody(tx, body.id, form.values.lastDay)
      return redirect(`/bodies/${body.id}`, 'De laatste dag is bewaard.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/bodies/:body/return',
    subject: theBody,
    access: bodyPolicy.change,
    async handle({ tx, subject: body }) {
      await resumeBody(tx, body.id)
      return redirect(`/bodies/${body.id}`, 'Het overleg is er weer.')
    },
  }),
]
