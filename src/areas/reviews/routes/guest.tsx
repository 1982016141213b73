import { findFile } from '../../../platform/files.ts'
import { passCookie } from '../../../platform/passes.ts'
import { type Answer, download, page } from '../../../platform/web/answer.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type PassRequest, passRoute, publicRoute, type Route } from '../../../platform/web/route.ts'
import { noteOpening } from '../commands.ts'
import { aboutWhom } from '../jobs.ts'
import { DossierClosed, DossierDoor, GuestDossierPage } from '../pages/GuestPages.tsx'
import { findDocuments, findGuestDossier, type GuestDossier } from '../queries.ts'

const closed = '/dossier/closed'

/** A page of a guest who bears a pass to one dossier. It lets into nothing else. */
function guestRoute(described: {
  method: 'get' | 'post'
  path: string
  carriedBy: 'cookie' | 'path'
  handle: (request: PassRequest<GuestDossier>) => Promise<Answer>
}): Route {
  return passRoute<GuestDossier>({
    ...described,
    kind: 'dossier',
    entrance: closed,
    find: (tx, pass, _params, today) => findGuestDossier(tx, pass.subjectId, today),
  })
}

const titleOf = (dossier: GuestDossier) => `Ter inzage: ${aboutWhom(dossier)}`

/** Out of reach of scripts and of other sites, until the pass itself ends; a month at most, after which the link is used again. */
function cookieOf(secret: string, origin: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  return `${passCookie('dossier')}=${secret}; Path=/dossier; HttpOnly; SameSite=Lax; Max-Age=${30 * 86_400}${secure}`
}

export const guestRoutes: Route[] = [
  publicRoute({
    method: 'get',
    path: closed,
    handle: async () => page('Deze link werkt niet (meer)', <DossierClosed />),
  }),
  // The link of the letter only shows the door, so that a program that looks into letters opens nothing.
  guestRoute({
    method: 'get',
    path: '/dossier/open/:pass',
    carriedBy: 'path',
    handle: async ({ subject: dossier, params }) =>
      page(titleOf(dossier), <DossierDoor dossier={dossier} secret={params.pass ?? ''} />),
  }),
  guestRoute({
    method: 'post',
    path: '/dossier/open/:pass',
    carriedBy: 'path',
    async handle({ tx, services, subject: { guestId }, params }) {
      await noteOpening(tx, guestId, null)
      return { kind: 'redirect', to: '/dossier', cookies: [cookieOf(params.pass ?? '', services.config.origin)] }
    },
  }),
  guestRoute({
    method: 'get',
    path: '/dossier',
    carriedBy: 'cookie',
    async handle({ tx, subject: dossier }) {
      const documents = await findDocuments(tx, dossier.reviewId)
      return page(titleOf(dossier), <GuestDossierPage dossier={dossier} documents={documents} />)
    },
  }),
  // Not by GET: each opening is written down.
  guestRoute({
    method: 'post',
    path: '/dossier/documents/:dossierDocument',
    carriedBy: 'cookie',
    async handle({ tx, params, subject: { guestId, reviewId } }) {
      const document = (await findDocuments(tx, reviewId)).find(({ id }) => id === params.dossierDocument)
      const file = document && (await findFile(tx, document.fileId))
      if (!document || !file) return problem.unknown()
      await noteOpening(tx, guestId, document.id)
      return download(file.bytes, file.mediaType, file.name)
    },
  }),
]
