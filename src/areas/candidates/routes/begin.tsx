import type { Tx } from '../../../platform/database/scope.ts'
import { isUuid } from '../../../platform/uuid.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, route } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { findOrganisationNames } from '../../partnership/index.ts'
import { type BeginningSchool, beginCandidacy } from '../commands.ts'
import { beginForm } from '../forms.ts'
import { type Beginning, BeginPage } from '../pages/BeginPage.tsx'
import { CandidacyList } from '../pages/CandidacyList.tsx'
import { candidacyPolicy } from '../policy.ts'
import { findCandidacies, findOpenCandidacy, findSchoolsToBegin } from '../queries.ts'
import { pathOf } from './subjects.ts'

/** What this person can begin with: schools and boards that they coordinate. */
async function findBeginning(tx: Tx, who: Who): Promise<Beginning> {
  const schools = (await findSchoolsToBegin(tx, who.today)).filter((school) =>
    candidacyPolicy.beginAt.allows(who, school),
  )
  const organisations = await findOrganisationNames(tx, who.today)
  const boards = organisations.filter(
    ({ kind, id }) => kind === 'board' && candidacyPolicy.beginAt.allows(who, { boardId: id }),
  )
  return { schools, boards }
}

function beginPage(beginning: Beginning, form: FormState, status: 200 | 409 | 422 = 200): Answer {
  return page('Begin met een school', <BeginPage {...beginning} form={form} />, {
    status,
    crumbs: [{ title: 'Kandidaat-scholen', href: '/candidates' }, { title: 'Begin met een school' }],
  })
}

type BeginValues = typeof beginForm extends Form<infer Values> ? Values : never

/** The school that was chosen, or what is wrong with the choice. */
function schoolOf(
  { school, name, place, board }: BeginValues,
  { schools, boards }: Beginning,
): BeginningSchool | Errors {
  if (school !== null)
    return schools.some(({ id }) => id === school)
      ? { kind: 'known', id: school }
      : { school: 'Deze school kun je niet (meer) kiezen. Kies uit de lijst.' }
  const [only] = boards
  // Whoever coordinates one board has nothing to choose.
  const at = boards.length === 1 ? only : boards.find(({ id }) => id === board)
  if (!at) return { board: 'Kies het bestuur van deze school uit de lijst.' }
  return { kind: 'new', name, place: place || null, boardId: at.id }
}

const isSchool = (chosen: BeginningSchool | Errors): chosen is BeginningSchool => 'kind' in chosen

async function begin({ tx, who, form }: Request<undefined, BeginValues>): Promise<Answer> {
  const beginning = await findBeginning(tx, who)
  if (!form.ok) return beginPage(beginning, refused(form, form.errors), 422)
  const { key, occurrence, school } = form.values
  const chosen = schoolOf(form.values, beginning)
  if (!isSchool(chosen)) {
    const open = school === null ? undefined : await findOpenCandidacy(tx, school)
    // The same form a second time: this school is on its way since the first.
    if (open === key) return redirect(pathOf({ id: key }))
    return beginPage(beginning, refused(form, chosen), 422)
  }
  switch (await beginCandidacy(tx, key, chosen, who.today, occurrence)) {
    case 'begun':
    case 'begun-before':
      return redirect(pathOf({ id: key }), 'De school is op weg. De eerste stap is het verkennend gesprek.')
    case 'name-taken':
      return beginPage(
        beginning,
        refused(form, { name: 'Er is al een school met deze naam. Kies haar uit de lijst, of zet de plaats erbij.' }),
        422,
      )
    case 'under-way':
      return beginPage(beginning, refused(form, { school: 'Iemand anders begon net ook met deze school.' }), 409)
    case 'taken':
      return beginPage(
        beginning,
        {
          typed: { ...form.typed, key: [crypto.randomUUID()] },
          errors: { school: 'Dit ging niet goed. Stuur het nog een keer.' },
        },
        409,
      )
  }
}

export const beginRoutes: Route[] = [
  route({
    method: 'get',
    path: '/candidates',
    access: candidacyPolicy.list,
    async handle({ tx, who }) {
      const candidacies = (await findCandidacies(tx, who.today)).filter((one) => candidacyPolicy.see.allows(who, one))
      const body = <CandidacyList candidacies={candidacies} mayBegin={candidacyPolicy.begin.allows(who, undefined)} />
      return page('Kandidaat-scholen', body, { crumbs: [{ title: 'Kandidaat-scholen' }] })
    },
  }),
  route({
    method: 'get',
    path: '/candidates/new',
    access: candidacyPolicy.begin,
    async handle({ tx, who, query }) {
      const beginning = await findBeginning(tx, who)
      const wanted = query.get('school') ?? ''
      const open = isUuid(wanted.toLowerCase()) ? await findOpenCandidacy(tx, wanted) : undefined
      if (open) return redirect(pathOf({ id: open }))
      const known = beginning.schools.find(({ id }) => id === wanted)
      const form = filled({
        school: known?.id,
        occurrence: query.get('occurrence'),
        key: crypto.randomUUID(),
      })
      return beginPage(beginning, form)
    },
  }),
  route({ method: 'post', path: '/candidates', access: candidacyPolicy.begin, form: beginForm, handle: begin }),
]
