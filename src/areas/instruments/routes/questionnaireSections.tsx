import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { questionnaireMost } from '../../questions/index.ts'
import { saveQuestionnaire } from '../commands.ts'
import {
  directionForm,
  newSectionForm,
  type OpenInQuestionnaire,
  revisionForm,
  sectionForm,
  wordsForm,
  wordsFrom,
} from '../forms.ts'
import { QuestionnaireWords } from '../pages/QuestionnaireWords.tsx'
import {
  addSection,
  changeSection,
  type DraftQuestionnaire,
  formerIds,
  removeSection,
  reorderSection,
  sectionWith,
} from '../rules.ts'
import { conflict, toldOnConflict } from './editing.tsx'
import {
  changeQuestionnaire,
  questionnaireDraftPage,
  staleQuestion,
  toAsked,
  toOpenPart,
} from './questionnaireEditing.tsx'
import { type DraftingQuestionnaire, draftCrumbs, draftPath, mayDraft, theQuestionnaireDraft } from './subjects.ts'

const base = '/instruments/:instrument/draft/sections'
const one = `${base}/:questionnaireSection{[a-z0-9-]+}`

function wordsPage(drafting: DraftingQuestionnaire, form: FormState, status: 200 | 409 | 422 = 200): Answer {
  const body = <QuestionnaireWords path={draftPath(drafting.instrument)} form={form} />
  return page('Titel en inleiding', body, { status, crumbs: draftCrumbs(drafting, 'Titel en inleiding') })
}

function filledWords({ definition: { title, intro }, revision }: DraftQuestionnaire): FormState {
  return filled({ title: title.nl, titleEn: title.en, intro: intro?.nl, introEn: intro?.en, revision })
}

export const sectionRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/instruments/:instrument/draft/words',
    subject: theQuestionnaireDraft,
    access: mayDraft,
    handle: async ({ subject }) => wordsPage(subject, filledWords(subject.draft)),
  }),
  subjectRoute({
    method: 'post',
    path: '/instruments/:instrument/draft/words',
    subject: theQuestionnaireDraft,
    access: mayDraft,
    form: wordsForm,
    async handle(request) {
      const { tx, subject, form } = request
      if (!form.ok) return wordsPage(subject, refused(form, form.errors), 422)
      const { title, intro } = wordsFrom(form.values)
      const { sections } = subject.draft.definition
      const definition = { title, ...(intro ? { intro } : {}), sections }
      const result = await saveQuestionnaire(tx, subject.draft, form.values.revision, 'frame', definition)
      if (result === 'saved') return redirect(draftPath(subject.instrument), 'Titel en inleiding zijn bewaard.')
      return conflict(request, theQuestionnaireDraft, (now, { typed }) =>
        wordsPage(now, { typed, errors: toldOnConflict }, 409),
      )
    },
  }),
  subjectRoute({
    method: 'post',
    path: base,
    subject: theQuestionnaireDraft,
    access: mayDraft,
    form: newSectionForm,
    async handle(request) {
      const { tx, subject, form } = request
      if (!form.ok) return questionnaireDraftPage(tx, subject, { newSection: refused(form, form.errors), status: 422 })
      if (subject.draft.definition.sections.length >= questionnaireMost.sections) {
        const tooMany = { newTitle: `Een vragenlijst heeft hooguit ${questionnaireMost.sections} onderdelen.` }
        return questionnaireDraftPage(tx, subject, { newSection: refused(form, tooMany), status: 422 })
      }
      const { newTitle: title, revision } = form.values
      const { sections: taken } = formerIds(subject.instrument)
      return changeQuestionnaire(request, revision, {
        part: 'sections',
        edit: (questionnaire) => addSection(questionnaire, title, taken),
        afterwards({ sections }) {
          const id = sections.at(-1)?.id ?? ''
          const notice = `“${title}” is toegevoegd. Zet er nu de eerste vraag bij.`
          return toOpenPart(subject, { part: 'new-question', id }, notice)
        },
      })
    },
  }),
  subjectRoute({
    method: 'post',
    path: one,
    subject: theQuestionnaireDraft,
    access: mayDraft,
    form: sectionForm,
    async handle(request) {
      const { tx, subject, params, form } = request
      const id = params.questionnaireSection ?? ''
      const open: OpenInQuestionnaire = { part: 'section', id }
      if (!sectionWith(subject.draft.definition, id)) return staleQuestion(request, form)
      if (!form.ok) return questionnaireDraftPage(tx, subject, { open, form: refused(form, form.errors), status: 422 })
      const { revision, ...words } = form.values
      return changeQuestionnaire(request, revision, {
        part: 'sections',
        open,
        edit: (questionnaire) => changeSection(questionnaire, id, wordsFrom(words)),
        afterwards: () => toAsked(subject, 'section', id, 'Het onderdeel is bewaard.'),
      })
    },
  }),
  subjectRoute({
    method: 'post',
    path: `${one}/order`,
    subject: theQuestionnaireDraft,
    access: mayDraft,
    form: directionForm,
    async handle(request) {
      const { subject, params, form } = request
      const id = params.questionnaireSection ?? ''
      if (!form.ok || !sectionWith(subject.draft.definition, id)) return staleQuestion(request, form)
      const { direction, revision } = form.values
      const open: OpenInQuestionnaire = { part: 'section', id }
      return changeQuestionnaire(request, revision, {
        part: 'sections',
        open,
        edit: (questionnaire) => reorderSection(questionnaire, id, direction),
        afterwards: () => toOpenPart(subject, open),
      })
    },
  }),
  subjectRoute({
    method: 'post',
    path: `${one}/removal`,
    subject: theQuestionnaireDraft,
    access: mayDraft,
    form: revisionForm,
    async handle(request) {
      const { subject, params, form } = request
      const id = params.questionnaireSection ?? ''
      if (!form.ok || !sectionWith(subject.draft.definition, id)) return staleQuestion(request, form)
      return changeQuestionnaire(request, form.values.revision, {
        part: 'sections',
        edit: (questionnaire) => removeSection(questionnaire, id),
        afterwards: () => redirect(draftPath(subject.instrument), 'Het onderdeel is weggehaald.'),
      })
    },
  }),
]
