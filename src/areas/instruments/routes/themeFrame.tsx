import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { saveDraft } from '../commands.ts'
import { themeForm, themeFrameFrom } from '../forms.ts'
import { ThemeFrame } from '../pages/ThemeFrame.tsx'
import { contentOf, type DraftTheme } from '../rules.ts'
import { conflict, toldOnConflict } from './editing.tsx'
import { type DraftingTheme, draftCrumbs, draftPath, mayDraft, theThemeDraft } from './subjects.ts'

function themePage(drafting: DraftingTheme, form: FormState, status: 200 | 409 | 422 = 200): Answer {
  const body = <ThemeFrame path={draftPath(drafting.instrument)} form={form} />
  return page('Titel, fasen en aantekeningen', body, { status, crumbs: draftCrumbs(drafting, 'Titel en fasen') })
}

function themeFormOf({ definition, revision }: DraftTheme): FormState {
  const { title, guarantee, phases, notes, reflectionCards } = definition
  const [phase1, phase2, phase3, phase4] = phases
  const lists = { notes: notes.join('\n\n'), reflectionCards: reflectionCards.join('\n') }
  return filled({ title, guarantee, phase1, phase2, phase3, phase4, ...lists, revision })
}

export const themeFrameRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/instruments/:instrument/draft/theme',
    subject: theThemeDraft,
    access: mayDraft,
    handle: async ({ subject }) => themePage(subject, themeFormOf(subject.draft)),
  }),
  subjectRoute({
    method: 'post',
    path: '/instruments/:instrument/draft/theme',
    subject: theThemeDraft,
    access: mayDraft,
    form: themeForm,
    async handle(request) {
      const { tx, subject, form } = request
      if (!form.ok) return themePage(subject, refused(form, form.errors), 422)
      const { theme, doubts } = contentOf(subject.draft)
      const definition = { ...theme, ...themeFrameFrom(form.values) }
      const result = await saveDraft(tx, subject.draft, form.values.revision, 'theme', { definition, doubts })
      if (result === 'saved')
        return redirect(draftPath(subject.instrument), 'Titel, fasen en aantekeningen zijn bewaard.')
      return conflict(request, theThemeDraft, (now, { typed }) =>
        themePage(now, { typed, errors: toldOnConflict }, 409),
      )
    },
  }),
]
