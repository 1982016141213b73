import { redirect } from '../../../platform/web/answer.ts'
import { refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { criterionForm, nameForm, orderForm, placeForm } from '../forms.ts'
import {
  addCriterion,
  formerCriteria,
  identifyCriterion,
  removeCriterion,
  renameCriterion,
  reorderCriterion,
} from '../rules.ts'
import { draftPath, mayDraft, theThemeDraft } from './subjects.ts'
import { changeTheme, onwards, placeOf, stale, themeDraftPage, toCell, toCriterion } from './themeEditing.tsx'

/** In rows: as many as a published theme may have. */
const mostCriteria = 40

export const criterionRoutes: Route[] = [
  subjectRoute({
    method: 'post',
    path: '/instruments/:instrument/draft/criteria',
    subject: theThemeDraft,
    access: mayDraft,
    form: criterionForm,
    async handle(request) {
      const { subject, form } = request
      if (!form.ok) return themeDraftPage(subject, { newCriterion: refused(form, form.errors), status: 422 })
      if (subject.draft.definition.criteria.length >= mostCriteria) {
        const tooMany = { newName: `Een thema heeft hooguit ${mostCriteria} onderdelen. Haal er eerst een weg.` }
        return themeDraftPage(subject, { newCriterion: refused(form, tooMany), status: 422 })
      }
      const { newName, revision } = form.values
      return changeTheme(request, revision, {
        part: 'criteria',
        edit: (content) => addCriterion(content, newName, formerCriteria(subject.instrument)),
        afterwards: ({ theme }) => toCriterion(subject, theme.criteria.at(-1)?.id ?? '', `“${newName}” is toegevoegd.`),
      })
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/instruments/:instrument/draft/names',
    subject: theThemeDraft,
    access: mayDraft,
    form: nameForm,
    async handle(request) {
      const { subject, form } = request
      const place = placeOf(request)
      if (!place) return stale(request, form)
      if (!form.ok) return themeDraftPage(subject, { open: place, form: refused(form, form.errors), status: 422 })
      const { name, question, sameAs, revision } = form.values
      const former = formerCriteria(subject.instrument)
      const earlier = former.find(({ id }) => id === sameAs)?.id ?? null
      return changeTheme(request, revision, {
        part: 'criteria',
        edit: (content) =>
          identifyCriterion(renameCriterion(content, place, name, question), place.criterionId, earlier, former),
        afterwards: (content) => {
          const row = subject.draft.definition.criteria.findIndex(({ id }) => id === place.criterionId)
          const saved = { criterionId: content.theme.criteria[row]?.id ?? '', phase: 0 }
          return onwards(subject, saved, content, 'Het onderdeel is bewaard.')
        },
      })
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/instruments/:instrument/draft/order',
    subject: theThemeDraft,
    access: mayDraft,
    form: orderForm,
    async handle(request) {
      const { subject, form } = request
      const place = placeOf(request)
      if (!form.ok || !place) return stale(request, form)
      const { direction, revision } = form.values
      return changeTheme(request, revision, {
        part: 'criteria',
        edit: (content) => reorderCriterion(content, place.criterionId, direction),
        afterwards: () => toCell(subject, place),
      })
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/instruments/:instrument/draft/criteria/removal',
    subject: theThemeDraft,
    access: mayDraft,
    form: placeForm,
    async handle(request) {
      const { subject, form } = request
      const place = placeOf(request)
      if (!form.ok || !place) return stale(request, form)
      return changeTheme(request, form.values.revision, {
        part: 'criteria',
        edit: (content) => removeCriterion(content, place.criterionId),
        afterwards: () => redirect(draftPath(subject.instrument), 'Het onderdeel is weggehaald.'),
      })
    },
  }),
]
