import { type Form, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { joinDraftCells, splitDraftCell } from '../draftEditing.ts'
import { cellForm, joinForm, moveForm, partFrom, splitForm } from '../forms.ts'
import { type DraftContent, formerCriteria, moveText, moveToNotes, type Place, spanCell, writeCell } from '../rules.ts'
import { type DraftingTheme, mayDraft, theThemeDraft } from './subjects.ts'
import { changeTheme, onwards, placeOf, stale, type ThemeRequest, themeDraftPage, toCell } from './themeEditing.tsx'

type ShiftOf<Values> = (content: DraftContent, place: Place, values: Values, drafting: DraftingTheme) => DraftContent

/** A change that moves text about: the cell stays open, so that one sees what came of it. */
function shiftRoute<Values extends { place: string; revision: number }>(
  path: string,
  form: Form<Values>,
  notice: string,
  edit: ShiftOf<Values>,
): Route {
  return subjectRoute<DraftingTheme, Values>({
    method: 'post',
    path: `/instruments/:instrument/draft/${path}`,
    subject: theThemeDraft,
    access: mayDraft,
    form,
    async handle(request: ThemeRequest<Values>) {
      const { subject, form: sent } = request
      const place = placeOf(request)
      if (!sent.ok || !place) return stale(request, sent)
      return changeTheme(request, sent.values.revision, {
        part: 'cell',
        edit: (content) => edit(content, place, sent.values, subject),
        afterwards: () => toCell(subject, place, notice),
      })
    },
  })
}

export const cellRoutes: Route[] = [
  subjectRoute({
    method: 'post',
    path: '/instruments/:instrument/draft/cells',
    subject: theThemeDraft,
    access: mayDraft,
    form: cellForm,
    async handle(request) {
      const { subject, form } = request
      const place = placeOf(request)
      if (!place) return stale(request, form)
      if (!form.ok) return themeDraftPage(subject, { open: place, form: refused(form, form.errors), status: 422 })
      const { text, width, revision } = form.values
      return changeTheme(request, revision, {
        part: 'cell',
        edit(content) {
          const written = writeCell(content, place, text.replace(/\s+/g, ' '))
          return { ...written, theme: spanCell(written.theme, place, width) }
        },
        afterwards: (content) => onwards(subject, place, content, 'De tekst is bewaard.'),
      })
    },
  }),
  shiftRoute('moves', moveForm, 'De tekst is verplaatst.', (content, place, { part, to }) =>
    to === 'notes' ? moveToNotes(content, place, partFrom(part)) : moveText(content, place, partFrom(part), to),
  ),
  shiftRoute('splits', splitForm, 'De tekst is gesplitst.', (content, place, { piece, shift }, { instrument }) =>
    splitDraftCell(content, place, piece, shift, formerCriteria(instrument)),
  ),
  shiftRoute('joins', joinForm, 'De teksten zijn samengevoegd.', (content, place, { shift }) =>
    joinDraftCells(content, place, shift),
  ),
]
