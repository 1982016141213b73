import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { dialogueMeetings, findDialoguesOfMeeting } from '../../dialogues/index.ts'
import { meetingPath, meetingPolicy } from '../../meetings/index.ts'
import { holdTalk, removeTalk } from '../commands.ts'
import { holdingForm } from '../forms.ts'
import { EvaluationTalkPage } from '../pages/EvaluationTalkPage.tsx'
import { PersonalTalkPage } from '../pages/PersonalTalkPage.tsx'
import { talkPolicy } from '../policy.ts'
import { type EvaluationTalk, findShared, findTalk, type PersonalTalk } from '../queries.ts'
import { crumbsOf, pathOf, theTalk, titleOf } from './subjects.ts'

/** The evaluation with what came of it, as far as this person sees its meeting. */
async function evaluationPage(tx: Tx, who: Who, talk: EvaluationTalk): Promise<Answer> {
  const seesMeeting = meetingPolicy.see.allows(who, talk.meeting)
  const body = (
    <EvaluationTalkPage
      talk={talk}
      dialogues={seesMeeting ? await findDialoguesOfMeeting(tx, talk.meeting.id) : []}
      brought={seesMeeting ? ((await dialogueMeetings.recorded?.(tx, talk.meeting)) ?? []) : []}
      seesMeeting={seesMeeting}
      mayPlan={talkPolicy.planEvaluation.allows(who, talk)}
      today={who.today}
    />
  )
  return page(titleOf(talk), body, { crumbs: crumbsOf(talk) })
}

type Shown = { form?: FormState; status?: 200 | 409 | 422; changed?: boolean }

async function personalPage(tx: Tx, who: Who, talk: PersonalTalk, shown: Shown = {}): Promise<Answer> {
  const reads = talk.kind === 'hrm' && talkPolicy.readShared.allows(who, talk)
  const body = (
    <PersonalTalkPage
      talk={talk}
      shared={reads ? await findShared(tx, talk.id) : ''}
      may={{ keep: talkPolicy.keep.allows(who, talk), share: talkPolicy.share.allows(who, talk) }}
      form={shown.form ?? filled({ heldOn: talk.heldOn ?? who.today, revision: talk.revision })}
      changed={shown.changed ?? false}
      today={who.today}
    />
  )
  return page(titleOf(talk), body, { crumbs: crumbsOf(talk), status: shown.status ?? 200 })
}

export const talkPageRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/talks/:talk',
    subject: theTalk,
    access: talkPolicy.see,
    handle: ({ tx, who, subject: talk }) =>
      talk.kind === 'evaluation' ? evaluationPage(tx, who, talk) : personalPage(tx, who, talk),
  }),
  subjectRoute({
    method: 'post',
    path: '/talks/:talk/holding',
    subject: theTalk,
    access: talkPolicy.keep,
    form: holdingForm,
    async handle({ tx, who, subject: talk, form }) {
      if (talk.kind === 'evaluation') return redirect(meetingPath(talk.meeting.id))
      if (!form.ok) return personalPage(tx, who, talk, { form: refused(form, form.errors), status: 422 })
      const { heldOn, revision } = form.values
      if (heldOn > who.today) {
        const errors = { heldOn: 'Deze dag komt nog. Kies de dag waarop het gesprek was.' }
        return personalPage(tx, who, talk, { form: refused(form, errors), status: 422 })
      }
      if ((await holdTalk(tx, talk, heldOn, revision)) === 'held') {
        const next = talkPolicy.share.allows(who, talk) ? ' Wil je er iets over delen? Dat kan hieronder.' : ''
        return redirect(pathOf(talk), `Het gesprek is gehouden.${next}`)
      }
      const now = (await findTalk(tx, talk.id, who.today)) ?? talk
      if (now.kind === 'evaluation') return redirect(pathOf(now))
      const kept = { typed: { ...form.typed, revision: [String(now.revision)] }, errors: {} }
      return personalPage(tx, who, now, { form: kept, status: 409, changed: true })
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/talks/:talk/removal',
    subject: theTalk,
    access: talkPolicy.keep,
    async handle({ tx, subject: talk }) {
      if (talk.kind === 'evaluation') return redirect(meetingPath(talk.meeting.id))
      return (await removeTalk(tx, talk))
        ? redirect('/talks', 'Het gesprek is weggehaald.')
        : redirect(pathOf(talk), 'Er is al gezegd wat er over dit gesprek gedeeld wordt. Weghalen kan niet meer.')
    },
  }),
]
