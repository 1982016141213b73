import type { Tx } from '../../../platform/database/scope.ts'
import { keepFile } from '../../../platform/files.ts'
import type { Services } from '../../../platform/services.ts'
import { startTask } from '../../../platform/tasks.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import { addShippedQuestionnaires, adoptShippedFramework, beginEmptyInstrument, beginVersion } from '../commands.ts'
import { type BroughtDocument, documentForm, kindForm } from '../forms.ts'
import { thisOf } from '../kindWords.ts'
import { NewDocument } from '../pages/NewDocument.tsx'
import { instrumentPolicy } from '../policy.ts'
import { type Framework, type Instrument, shownVersion, type Theme } from '../rules.ts'
import { readingTaskOf } from '../tasks.ts'
import { crumbsOf, draftPath, listCrumb, theInstrument, theReadInstrument } from './subjects.ts'

function newPage(form: FormState = filled(), status: 200 | 422 = 200): Answer {
  const body = <NewDocument action="/instruments/documents" form={form} kind={null} />
  return page('Breng een document in', body, { status, crumbs: [listCrumb, { title: 'Nieuw document' }] })
}

function nextPage(instrument: Theme | Framework, form: FormState = filled(), status: 200 | 422 = 200): Answer {
  const body = <NewDocument action={`/instruments/${instrument.id}/documents`} form={form} kind={instrument.kind} />
  return page('Laad een nieuw document in', body, { status, crumbs: crumbsOf(instrument, 'Nieuw document') })
}

/** Keeps the document and asks for its reading, which takes a while. Sends on to where one sees how far it is. */
async function read(
  tx: Tx,
  { jobs }: Services,
  document: BroughtDocument,
  instrumentId: string | null,
): Promise<Answer> {
  const fileId = await keepFile(tx, document)
  const input = { fileId, instrumentId }
  return redirect(
    await startTask(tx, jobs, { kind: readingTaskOf[document.kind].kind, title: 'Het document wordt gelezen', input }),
  )
}

const hasDraft = (instrument: Instrument) =>
  redirect(
    draftPath(instrument),
    `Er is al een concept van ${thisOf[instrument.kind]}. Publiceer het of gooi het weg voor je een nieuw begint.`,
  )

export const beginRoutes: Route[] = [
  route({
    method: 'get',
    path: '/instruments/new',
    access: instrumentPolicy.begin,
    handle: async ({ query }) => {
      const kind = query.get('kind')
      return newPage(filled({ kind, pastedKind: kind }))
    },
  }),
  route({
    method: 'post',
    path: '/instruments/documents',
    access: instrumentPolicy.begin,
    form: documentForm(null),
    upload: true,
    async handle({ tx, services, form }) {
      if (!form.ok) return newPage(refused(form, form.errors), 422)
      return read(tx, services, form.values, null)
    },
  }),
  route({
    method: 'post',
    path: '/instruments/drafts',
    access: instrumentPolicy.begin,
    form: kindForm,
    async handle({ tx, form }) {
      if (!form.ok) return newPage(refused(form, form.errors), 422)
      return redirect(`/instruments/${await beginEmptyInstrument(tx, form.values.kind)}/draft`)
    },
  }),
  route({
    method: 'post',
    path: '/instruments/adoption',
    access: instrumentPolicy.begin,
    async handle({ tx }) {
      const adopted = await adoptShippedFramework(tx)
      const notice =
        adopted === 'adopted' ? 'Het gesprekskader staat in de lijst.' : 'Jullie hebben dit gesprekskader al.'
      return redirect('/instruments', notice)
    },
  }),
  route({
    method: 'post',
    path: '/instruments/questionnaires/adoption',
    access: instrumentPolicy.begin,
    async handle({ tx }) {
      const { size } = await addShippedQuestionnaires(tx)
      const notice = size > 0 ? 'De vragenlijsten staan in de lijst.' : 'Jullie hebben deze vragenlijsten al.'
      return redirect('/instruments#questionnaires', notice)
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/instruments/:instrument/document',
    subject: theReadInstrument,
    access: instrumentPolicy.write,
    handle: async ({ subject: instrument }) => (instrument.draft ? hasDraft(instrument) : nextPage(instrument)),
  }),
  subjectRoute({
    method: 'post',
    path: '/instruments/:instrument/documents',
    subject: theReadInstrument,
    access: instrumentPolicy.write,
    form: documentForm('scenario-theme'),
    upload: true,
    async handle({ tx, services, subject: instrument, form }) {
      if (instrument.draft) return hasDraft(instrument)
      if (!form.ok) return nextPage(instrument, refused(form, form.errors), 422)
      return read(tx, services, { ...form.values, kind: instrument.kind }, instrument.id)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/instruments/:instrument/draft',
    subject: theInstrument,
    access: instrumentPolicy.write,
    async handle({ tx, subject: instrument }) {
      const latest = shownVersion(instrument)
      if (!latest) return redirect('/instruments')
      const { definition, provenance } = latest
      // Whoever changes an official text has to say anew whose words it holds.
      const begun = await beginVersion(tx, instrument, { definition, provenance: { ...provenance, ownWords: null } })
      return begun === 'begun'
        ? redirect(draftPath(instrument), 'Dit is een kopie om in te verbeteren.')
        : hasDraft(instrument)
    },
  }),
]
