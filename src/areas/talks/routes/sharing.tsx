import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { shareProfessionalisation } from '../commands.ts'
import { sharingForm } from '../forms.ts'
import { SharingPage } from '../pages/SharingPage.tsx'
import { talkPolicy } from '../policy.ts'
import { findCoordinatorNames, findShared, findTalk, type HrmTalk } from '../queries.ts'
import { crumbsOf, pathOf, theTalk } from './subjects.ts'

const question = 'Wat wil je delen?'

type Shown = { form: FormState; status?: 200 | 409 | 422; newer?: string }

async function sharingPage(tx: Tx, who: Who, talk: HrmTalk, { form, status = 200, newer }: Shown): Promise<Answer> {
  const coordinators = (await findCoordinatorNames(tx, talk, who.today)).filter((name) => name !== who.name)
  return page(question, <SharingPage talk={talk} coordinators={coordinators} form={form} newer={newer} />, {
    status,
    crumbs: crumbsOf(talk, question),
  })
}

const notHeld = (talk: { id: string }) =>
  redirect(pathOf(talk), 'Zeg eerst op welke dag het gesprek was. Daarna kun je er iets over delen.')

export const sharingRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/talks/:talk/sharing',
    subject: theTalk,
    access: talkPolicy.share,
    async handle({ tx, who, subject: talk }) {
      if (talk.kind !== 'hrm' || talk.heldOn === null) return notHeld(talk)
      const { revision, sharedWith } = talk
      const form = filled({ shared: await findShared(tx, talk.id), sharedWith, revision })
      return sharingPage(tx, who, talk, { form })
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/talks/:talk/sharing',
    subject: theTalk,
    access: talkPolicy.share,
    form: sharingForm,
    async handle({ tx, who, subject: talk, form }) {
      if (talk.kind !== 'hrm' || talk.heldOn === null) return notHeld(talk)
      if (!form.ok) return sharingPage(tx, who, talk, { form: refused(form, form.errors), status: 422 })
      const { revision, ...values } = form.values
      if (values.sharedWith === 'leader' && talk.ledBy === null) {
        const errors = { sharedWith: 'Met wie je sprak is hier niet bekend. Kies een van de andere mogelijkheden.' }
        return sharingPage(tx, who, talk, { form: refused(form, errors), status: 422 })
      }
      if ((await shareProfessionalisation(tx, talk, values, revision)) === 'shared')
        return redirect(
          pathOf(talk),
          values.sharedWith === 'nobody'
            ? 'Je deelt niets. Dat is goed.'
            : 'Bewaard. Je kunt het later nog veranderen.',
        )
      const now = await findTalk(tx, talk.id, who.today)
      if (now?.kind !== 'hrm') return redirect('/talks', 'Dit gesprek is er niet meer.')
      const kept = { typed: { ...form.typed, revision: [String(now.revision)] }, errors: {} }
      return sharingPage(tx, who, now, { form: kept, status: 409, newer: await findShared(tx, talk.id) })
    },
  }),
]
