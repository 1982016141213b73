import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { saveDraft } from '../commands.ts'
import { frameForm, frameFrom } from '../forms.ts'
import { reasonsOf } from '../pages/Doubts.tsx'
import { FrameworkFrame } from '../pages/FrameworkFrame.tsx'
import { type DraftFramework, type FrameworkPlace, frameworkContentOf, settlePart } from '../rules.ts'
import { conflict, toldOnConflict } from './editing.tsx'
import { type DraftingFramework, draftCrumbs, draftPath, mayDraft, theFrameworkDraft } from './subjects.ts'

const frame: FrameworkPlace = { part: 'frame', id: '' }

function framePage(drafting: DraftingFramework, form: FormState, status: 200 | 409 | 422 = 200): Answer {
  const reasons = reasonsOf(drafting.draft, frame)
  const body = <FrameworkFrame path={draftPath(drafting.instrument)} form={form} reasons={reasons} />
  return page('Titel, vragen en aantekeningen', body, { status, crumbs: draftCrumbs(drafting, 'Titel en vragen') })
}

function frameFormOf({ definition, revision }: DraftFramework): FormState {
  const { title, questions, notes } = definition
  return filled({ title, questions: questions.join('\n'), notes: notes.join('\n\n'), revision })
}

export const frameworkFrameRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/instruments/:instrument/draft/frame',
    subject: theFrameworkDraft,
    access: mayDraft,
    handle: async ({ subject }) => framePage(subject, frameFormOf(subject.draft)),
  }),
  subjectRoute({
    method: 'post',
    path: '/instruments/:instrument/draft/frame',
    subject: theFrameworkDraft,
    access: mayDraft,
    form: frameForm,
    async handle(request) {
      const { tx, subject, form } = request
      if (!form.ok) return framePage(subject, refused(form, form.errors), 422)
      const { framework, doubts } = settlePart(frameworkContentOf(subject.draft), frame)
      const definition = { ...framework, ...frameFrom(form.values) }
      const result = await saveDraft(tx, subject.draft, form.values.revision, 'frame', { definition, doubts })
      if (result === 'saved')
        return redirect(draftPath(subject.instrument), 'Titel, vragen en aantekeningen zijn bewaard.')
      return conflict(request, theFrameworkDraft, (now, { typed }) =>
        framePage(now, { typed, errors: toldOnConflict }, 409),
      )
    },
  }),
]
