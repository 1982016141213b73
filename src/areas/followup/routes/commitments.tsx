import { everybody, type SubjectFinder } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import { addCommitment, removeCommitment, rewordCommitment, setShared, settleCommitment } from '../commands.ts'
import { changedCommitmentForm, commitmentForm, commitmentOutcomeForm } from '../forms.ts'
import { CommitmentList, CommitmentPage, EditCommitment, inWords, RemoveCommitment } from '../pages/CommitmentPages.tsx'
import { ownCommitment } from '../policy.ts'
import { type Commitment, findOwnCommitment, findOwnCommitments } from '../queries.ts'

/** `:commitment` in a path: one's own. What others share is shown where one looks back, and has no page. */
export const theCommitment: SubjectFinder<Commitment> = {
  find: (tx, params) => findOwnCommitment(tx, params.commitment ?? ''),
  seenBy: ownCommitment,
}

const crumbs = [
  { title: 'Afspraken', href: '/actions' },
  { title: 'Voornemens', href: '/commitments' },
]
const crumbsTo = (here: string) => [...crumbs, { title: here }]

async function listPage({ tx }: Pick<Request, 'tx'>, form = filled({ kind: 'going-to' }), status: 200 | 422 = 200) {
  return page('Jouw voornemens', <CommitmentList commitments={await findOwnCommitments(tx)} form={form} />, {
    status,
    crumbs: [{ title: 'Afspraken', href: '/actions' }, { title: 'Voornemens' }],
  })
}

type Status = 200 | 409 | 422

const commitmentPage = (
  commitment: Commitment,
  form: FormState = filled({
    outcome: commitment.verdict,
    line: commitment.brought,
    revision: commitment.revision,
  }),
  status: Status = 200,
): Answer =>
  page(inWords(commitment), <CommitmentPage commitment={commitment} form={form} />, {
    status,
    crumbs: crumbsTo('Voornemen'),
  })

const editPage = (commitment: Commitment, form: FormState, status: Status = 200): Answer =>
  page('Wijzig je voornemen', <EditCommitment commitment={commitment} form={form} />, {
    status,
    crumbs: crumbsTo('Wijzig'),
  })

/** Also for other windows of the same person. */
export const changedElsewhere = 'Dit voornemen veranderde net in een ander venster. Bewaar je opnieuw, dan geldt dit.'

/** The same form again, which from now on knows the newest revision. */
const again = (form: { typed: FormState['typed'] }, { revision }: Commitment, errors: Errors): FormState =>
  refused({ typed: { ...form.typed, revision: [String(revision)] } }, errors)

export const commitmentRoutes: Route[] = [
  route({ method: 'get', path: '/commitments', access: everybody, handle: (request) => listPage(request) }),
  route({
    method: 'post',
    path: '/commitments',
    access: everybody,
    form: commitmentForm,
    async handle(request) {
      const { tx, who, form } = request
      if (!form.ok) return listPage(request, refused(form, form.errors), 422)
      await addCommitment(tx, form.values, who.today)
      return redirect('/commitments', 'Je voornemen staat erbij. Alleen jij ziet het.')
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/commitments/:commitment',
    subject: theCommitment,
    access: ownCommitment,
    handle: async ({ subject }) => commitmentPage(subject),
  }),
  subjectRoute({
    method: 'post',
    path: '/commitments/:commitment/outcome',
    subject: theCommitment,
    access: ownCommitment,
    form: commitmentOutcomeForm,
    async handle({ tx, who, subject, form }) {
      if (!form.ok) return commitmentPage(subject, again(form, subject, form.errors), 422)
      const { outcome: verdict, line, revision } = form.values
      const result = await settleCommitment(tx, subject.id, { verdict, line }, revision, who.today)
      if (result === 'saved') return redirect('/commitments', 'Vastgelegd. Alleen jij ziet dit, tenzij je het deelt.')
      return commitmentPage(subject, again(form, subject, { outcome: changedElsewhere }), 409)
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/commitments/:commitment/edit',
    subject: theCommitment,
    access: ownCommitment,
    handle: async ({ subject }) =>
      editPage(subject, filled({ kind: subject.kind, text: subject.text, revision: subject.revision })),
  }),
  subjectRoute({
    method: 'post',
    path: '/commitments/:commitment/edit',
    subject: theCommitment,
    access: ownCommitment,
    form: changedCommitmentForm,
    async handle({ tx, subject, form }) {
      if (!form.ok) return editPage(subject, again(form, subject, form.errors), 422)
      const { revision, ...words } = form.values
      const result = await rewordCommitment(tx, subject.id, words, revision)
      if (result === 'saved') return redirect(`/commitments/${subject.id}`, 'Je voornemen is veranderd.')
      return editPage(subject, again(form, subject, { text: changedElsewhere }), 409)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/commitments/:commitment/sharing',
    subject: theCommitment,
    access: ownCommitment,
    async handle({ tx, who, subject }) {
      await setShared(tx, subject.id, who.today)
      return redirect(`/commitments/${subject.id}`, 'Je deelt dit voornemen nu.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/commitments/:commitment/unsharing',
    subject: theCommitment,
    access: ownCommitment,
    async handle({ tx, subject }) {
      await setShared(tx, subject.id, null)
      return redirect(`/commitments/${subject.id}`, 'Alleen jij ziet dit voornemen weer.')
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/commitments/:commitment/removal',
    subject: theCommitment,
    access: ownCommitment,
    handle: async ({ subject }) =>
      page('Gooi je voornemen weg', <RemoveCommitment commitment={subject} />, { crumbs: crumbsTo('Gooi weg') }),
  }),
  subjectRoute({
    method: 'post',
    path: '/commitments/:commitment/removal',
    subject: theCommitment,
    access: ownCommitment,
    async handle({ tx, subject }) {
      await removeCommitment(tx, subject.id)
      return redirect('/commitments', 'Je voornemen is weg.')
    },
  }),
]
