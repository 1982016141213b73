import { findFile } from '../../../platform/files.ts'
import { type Answer, type Crumb, download, page, redirect } from '../../../platform/web/answer.ts'
import { type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { daysAfter } from '../../partnership/index.ts'
import { addDocument, inviteGuest, largestDocument, removeDocument, withdrawGuest } from '../commands.ts'
import { documentForm, guestForm } from '../forms.ts'
import { dossierLetter } from '../jobs.ts'
import { DossierPage } from '../pages/DossierPage.tsx'
import { type Dossier, reviewPolicy } from '../policy.ts'
import { findDocuments, findGuests, findMadeFiles } from '../queries.ts'
import { crumbsOf, nationalCrumbs, theDossier } from '../subjects.ts'

const idOf = ({ review, national }: Dossier) => (review ? review.id : national.id)
const dossierPath = (dossier: Dossier) => `/reviews/${idOf(dossier)}/dossier`
const crumbs = ({ review, national }: Dossier): Crumb[] =>
  review ? crumbsOf(review, 'Ter inzage') : nationalCrumbs(national, 'Ter inzage')

/** How long a guest may read, unless another day is chosen: six weeks. */
const usualDays = 42
/** The longest: a dossier is for one visit. */
const mostDays = 366

type Shown = { document?: FormState; guest?: FormState }

async function dossierPage<Values>(
  { tx, who, subject: dossier }: Request<Dossier, Values>,
  { document, guest }: Shown = {},
): Promise<Answer> {
  const keeps = reviewPolicy.keepDossier.allows(who, dossier)
  const body = (
    <DossierPage
      path={dossierPath(dossier)}
      documents={await findDocuments(tx, idOf(dossier))}
      guests={keeps ? await findGuests(tx, idOf(dossier)) : []}
      made={keeps ? await findMadeFiles(tx) : []}
      keeps={keeps}
      document={document ?? filled()}
      guest={guest ?? filled({ untilOn: daysAfter(who.today, usualDays) })}
      today={who.today}
    />
  )
  return page('Ter inzage', body, { crumbs: crumbs(dossier), status: document || guest ? 422 : 200 })
}

type DocumentValues = typeof documentForm extends Form<infer Values> ? Values : never

async function lay(request: Request<Dossier, DocumentValues>): Promise<Answer> {
  const { tx, subject: dossier, form } = request
  const upload = form.files.document
  const errors: Record<string, string> = form.ok ? {} : { ...form.errors }
  const made = form.ok ? form.values.made : null
  if (made !== null && !(await findMadeFiles(tx)).some(({ fileId }) => fileId === made))
    errors.made = 'Kies iets uit de lijst.'
  if (upload && upload.bytes.length > largestDocument)
    errors.document = 'Dit bestand is groter dan 10 MB. Maak het kleiner.'
  if (form.ok && made === null && (!upload || upload.bytes.length === 0))
    errors.document = 'Kies een bestand, of iets dat je hier maakte.'
  if (!form.ok || Object.keys(errors).length > 0) return dossierPage(request, { document: refused(form, errors) })
  const source = made !== null ? { fileId: made } : upload && { upload }
  if (source) await addDocument(tx, idOf(dossier), form.values.title, source)
  return redirect(dossierPath(dossier), `“${form.values.title}” ligt klaar.`)
}

type GuestValues = typeof guestForm extends Form<infer Values> ? Values : never

async function invite(request: Request<Dossier, GuestValues>): Promise<Answer> {
  const { tx, who, services, subject: dossier, form } = request
  if (!form.ok) return dossierPage(request, { guest: refused(form, form.errors) })
  const { untilOn, name } = form.values
  if (untilOn < who.today)
    return dossierPage(request, { guest: refused(form, { untilOn: 'Kies een dag vanaf vandaag.' }) })
  if (untilOn > daysAfter(who.today, mostDays))
    return dossierPage(request, { guest: refused(form, { untilOn: 'Kies een dag binnen een jaar.' }) })
  const guestId = await inviteGuest(tx, idOf(dossier), form.values)
  await services.jobs.enqueue(dossierLetter, { partnershipId: who.partnershipId, guestId }, tx.db)
  return redirect(dossierPath(dossier), `De brief aan ${name} is onderweg.`)
}

export const dossierRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/reviews/:review/dossier',
    subject: theDossier,
    access: reviewPolicy.seeDossier,
    handle: (request) => dossierPage(request),
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/dossier/documents',
    subject: theDossier,
    access: reviewPolicy.keepDossier,
    form: documentForm,
    upload: true,
    handle: lay,
  }),
  subjectRoute({
    method: 'get',
    path: '/reviews/:review/dossier/documents/:dossierDocument',
    subject: theDossier,
    access: reviewPolicy.seeDossier,
    async handle({ tx, params, subject: dossier }) {
      const document = (await findDocuments(tx, idOf(dossier))).find(({ id }) => id === params.dossierDocument)
      const file = document && (await findFile(tx, document.fileId))
      return file ? download(file.bytes, file.mediaType, file.name) : problem.unknown()
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/dossier/documents/:dossierDocument/removal',
    subject: theDossier,
    access: reviewPolicy.keepDossier,
    async handle({ tx, params, subject: dossier }) {
      const document = (await findDocuments(tx, idOf(dossier))).find(({ id }) => id === params.dossierDocument)
      if (!document) return problem.unknown()
      await removeDocument(tx, idOf(dossier), document.id)
      return redirect(dossierPath(dossier), `“${document.title}” ligt niet meer klaar.`)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/dossier/guests',
    subject: theDossier,
    access: reviewPolicy.keepDossier,
    form: guestForm,
    handle: invite,
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/:review/dossier/guests/:dossierGuest/withdrawal',
    subject: theDossier,
    access: reviewPolicy.keepDossier,
    async handle({ tx, who, params, subject: dossier }) {
      const guest = (await findGuests(tx, idOf(dossier))).find(({ id }) => id === params.dossierGuest)
      if (!guest) return problem.unknown()
      await withdrawGuest(tx, idOf(dossier), guest.id, who.today)
      return redirect(dossierPath(dossier), `${guest.name} kan vanaf nu niets meer lezen.`)
    },
  }),
]
