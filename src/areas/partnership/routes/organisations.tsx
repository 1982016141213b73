import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import type { OrganisationKind } from '../catalogue.ts'
import {
  addOrganisation,
  changeOrganisation,
  endOrganisation,
  type OrganisationRefusal,
  resumeOrganisation,
} from '../commands.ts'
import { bodyOf, endingForm, factsFrom, kindForm, organisationFilterForm, organisationForm } from '../forms.ts'
import { kindNames } from '../names.ts'
import { EditOrganisation, EndOrganisation } from '../pages/OrganisationForms.tsx'
import { OrganisationPage } from '../pages/OrganisationPage.tsx'
import { Organisations } from '../pages/Organisations.tsx'
import type { PartnershipSource } from '../partnershipSource.ts'
import { partnershipPolicy } from '../policy.ts'
import {
  findAppointmentsAt,
  findBoards,
  findOrganisation,
  findOrganisations,
  findRegions,
  type Organisation,
  type OrganisationFilter,
} from '../queries.ts'
import { periodState } from '../rules.ts'
import { keepingCoordinator, lastCoordinator } from './coordination.ts'
import { gather } from './gather.ts'
import { stale } from './stale.ts'
import { crumbsOf, theOrganisation } from './subjects.ts'

const path = '/partnership/organisations'

const listCrumb = (kind: OrganisationKind) => ({
  title: capital(kindNames[kind].many),
  href: `${path}?kind=${kind}`,
})

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** What a list is narrowed down to; what makes no sense counts as not asked. */
function filterOf(query: URLSearchParams): { filter: OrganisationFilter; form: FormState } {
  const asked = bodyOf(query)
  const read = organisationFilterForm.parse({ ...asked, texts: { kind: ['school'], ...asked.texts } })
  const form = refused(read, {})
  if (!read.ok) return { filter: { kind: 'school', search: '', boardId: null, region: '', ended: false }, form }
  const { board: boardId, ...rest } = read.values
  return { filter: { ...rest, boardId }, form }
}

async function editPage(
  tx: Tx,
  about: { kind: OrganisationKind; organisation?: Organisation },
  form: FormState,
  status: 200 | 409 | 422 = 200,
): Promise<Answer> {
  const { kind, organisation } = about
  const title = organisation ? `Wijzig ${organisation.name}` : `Voeg ${kindNames[kind].add} toe`
  const here = organisation
    ? [{ title: organisation.name, href: `${path}/${organisation.id}` }, { title: 'Wijzig' }]
    : [{ title: 'Nieuw' }]
  return page(title, <EditOrganisation {...about} form={form} boards={await findBoards(tx)} />, {
    status,
    crumbs: crumbsOf(listCrumb(kind), ...here),
  })
}

/** What is told when the database knows of another organisation with the same. */
const refusals: Record<Exclude<OrganisationRefusal, 'stale'>, Errors> = {
  'location-taken': { brin: 'Er is al een school met deze BRIN en vestigingscode. Kijk de codes na.' },
  'authority-number-taken': { authorityNumber: 'Er is al een bestuur met dit nummer. Kijk het nummer na.' },
  'name-taken': { name: 'Er is al een organisatie met deze naam. Zet er bijvoorbeeld de plaats bij.' },
}

const unknownBoard: Errors = { boardId: 'Dit bestuur is er niet (meer). Kies uit de lijst.' }

async function hasKnownBoard(tx: Tx, boardId: string | null): Promise<boolean> {
  return boardId === null || (await findBoards(tx)).some(({ id }) => id === boardId)
}

async function endingPage(tx: Tx, organisation: Organisation, today: string, form: FormState, status: 200 | 422 = 200) {
  const appointments = await findAppointmentsAt(tx, organisation.id)
  const running = appointments.filter((appointment) => periodState(appointment, today) !== 'past').length
  const body = <EndOrganisation organisation={organisation} appointments={running} form={form} />
  const here = [{ title: organisation.name, href: `${path}/${organisation.id}` }, { title: 'Doet niet meer mee' }]
  return page(`${organisation.name} doet niet meer mee`, body, {
    status,
    crumbs: crumbsOf(listCrumb(organisation.kind), ...here),
  })
}

/** @param sources what later areas show on the page of an organisation */
export const organisationRoutes = (sources: readonly PartnershipSource[]): Route[] => [
  route({
    method: 'get',
    path,
    access: partnershipPolicy.see,
    async handle({ tx, who, query }) {
      const { filter, form } = filterOf(query)
      const { kind } = filter
      const list = await findOrganisations(tx, filter, who.today, Number(query.get('page') ?? 1))
      const body = (
        <Organisations
          kind={kind}
          {...list}
          boards={await findBoards(tx)}
          regions={await findRegions(tx)}
          form={form}
          query={query}
          today={who.today}
          mayChange={partnershipPolicy.change.allows(who, undefined)}
        />
      )
      return page(capital(kindNames[kind].many), body, { crumbs: crumbsOf({ title: capital(kindNames[kind].many) }) })
    },
  }),
  route({
    method: 'get',
    path: `${path}/new`,
    access: partnershipPolicy.change,
    async handle({ tx, query }) {
      const asked = kindForm.parse(bodyOf(query))
      return editPage(tx, { kind: asked.ok ? asked.values.kind : 'school' }, filled())
    },
  }),
  route({
    method: 'post',
    path,
    access: partnershipPolicy.change,
    form: organisationForm,
    async handle({ tx, form }) {
      const asked = kindForm.parse({ texts: form.typed, files: {} })
      if (!asked.ok) return problem.unknown()
      const { kind } = asked.values
      if (!form.ok) return editPage(tx, { kind }, refused(form, form.errors), 422)
      if (!(await hasKnownBoard(tx, form.values.boardId)))
        return editPage(tx, { kind }, refused(form, unknownBoard), 422)
      const added = await addOrganisation(tx, kind, factsFrom(form.values))
      if (added.ok) return redirect(`${path}/${added.id}`, `${form.values.name} hoort nu bij het partnerschap.`)
      const errors = added.reason === 'stale' ? {} : refusals[added.reason]
      return editPage(tx, { kind }, refused(form, errors), 422)
    },
  }),
  subjectRoute({
    method: 'get',
    path: `${path}/:organisation`,
    subject: theOrganisation,
    access: partnershipPolicy.see,
    async handle({ tx, who, subject: organisation }) {
      const body = (
        <OrganisationPage
          organisation={organisation}
          appointments={await findAppointmentsAt(tx, organisation.id)}
          sections={await gather(sources, (source) => source.at(tx, who, organisation))}
          today={who.today}
          mayChange={partnershipPolicy.change.allows(who, undefined)}
        />
      )
      return page(organisation.name, body, {
        crumbs: crumbsOf(listCrumb(organisation.kind), { title: organisation.name }),
      })
    },
  }),
  subjectRoute({
    method: 'get',
    path: `${path}/:organisation/edit`,
    subject: theOrganisation,
    access: partnershipPolicy.change,
    handle: ({ tx, subject: organisation }) =>
      editPage(tx, { kind: organisation.kind, organisation }, filled(organisation)),
  }),
  subjectRoute({
    method: 'post',
    path: `${path}/:organisation/edit`,
    subject: theOrganisation,
    access: partnershipPolicy.change,
    form: organisationForm,
    async handle({ tx, subject: organisation, form }) {
      const about = { kind: organisation.kind, organisation }
      if (!form.ok) return editPage(tx, about, refused(form, form.errors), 422)
      if (!(await hasKnownBoard(tx, form.values.boardId))) return editPage(tx, about, refused(form, unknownBoard), 422)
      const changed = await changeOrganisation(tx, organisation, factsFrom(form.values), form.values.seen)
      if (changed.ok) return redirect(`${path}/${organisation.id}`, 'De gegevens zijn bewaard.')
      if (changed.reason !== 'stale') return editPage(tx, about, refused(form, refusals[changed.reason]), 422)
      const now = await findOrganisation(tx, organisation.id)
      return editPage(tx, about, stale(form, 'name', now?.seen ?? ''), 409)
    },
  }),
  subjectRoute({
    method: 'get',
    path: `${path}/:organisation/ending`,
    subject: theOrganisation,
    access: partnershipPolicy.change,
    handle: ({ tx, who, subject: organisation }) =>
      endingPage(tx, organisation, who.today, filled({ lastDay: who.today })),
  }),
  subjectRoute({
    method: 'post',
    path: `${path}/:organisation/ending`,
    subject: theOrganisation,
    access: partnershipPolicy.change,
    form: endingForm,
    async handle({ tx, who, subject: organisation, form }) {
      if (!form.ok) return endingPage(tx, organisation, who.today, refused(form, form.errors), 422)
      const { lastDay } = form.values
      const { kept } = await keepingCoordinator(tx, who.today, () => endOrganisation(tx, organisation.id, lastDay))
      if (!kept) return endingPage(tx, organisation, who.today, refused(form, { lastDay: lastCoordinator }), 422)
      return redirect(`${path}/${organisation.id}`, `De laatste dag van ${organisation.name} is bewaard.`)
    },
  }),
  subjectRoute({
    method: 'post',
    path: `${path}/:organisation/return`,
    subject: theOrganisation,
    access: partnershipPolicy.change,
    async handle({ tx, subject: organisation }) {
      await resumeOrganisation(tx, organisation.id)
      return redirect(
        `${path}/${organisation.id}`,
        `${organisation.name} doet weer mee. Geef wie er werkt opnieuw een rol.`,
      )
    },
  }),
]
