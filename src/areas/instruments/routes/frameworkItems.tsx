import { redirect } from '../../../platform/web/answer.ts'
import { refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { directionForm, itemForm, type OpenPart, questionsFrom, revisionForm } from '../forms.ts'
import {
  type FormerItem,
  type FrameworkContent,
  formerItems,
  identifyItem,
  itemWith,
  moveItem,
  removeItem,
  renumberItem,
  reorderItem,
  rewordItem,
  subthemeWith,
} from '../rules.ts'
import { changeFramework, frameworkDraftPage, onwards, stalePart, toOpen } from './frameworkEditing.tsx'
import { draftPath, mayDraft, theFrameworkDraft } from './subjects.ts'

const one = '/instruments/:instrument/draft/items/:frameworkItem{[a-z0-9-]+}'

type ItemChange = { text: string; number: number; questions: string; subtheme: string; sameAs: string }

/** What becomes of the framework when an item is saved, and the id that the item then has. */
function saveItem(content: FrameworkContent, id: string, change: ItemChange, former: readonly FormerItem[]) {
  const words = { text: change.text.replace(/\s+/g, ' '), questions: questionsFrom(change.questions) }
  const reworded = rewordItem(content, id, words)
  const stays = itemWith(content.framework, id)?.subtheme.id === change.subtheme
  const placed = stays ? renumberItem(reworded, id, change.number) : moveItem(reworded, id, change.subtheme)
  const earlier = former.find((item) => item.id === change.sameAs)?.id ?? null
  return identifyItem(placed, id, earlier, former)
}

export const itemRoutes: Route[] = [
  subjectRoute({
    method: 'post',
    path: one,
    subject: theFrameworkDraft,
    access: mayDraft,
    form: itemForm,
    async handle(request) {
      const { subject, params, form } = request
      const { definition } = subject.draft
      const id = params.frameworkItem ?? ''
      const open: OpenPart = { part: 'item', id }
      if (!itemWith(definition, id)) return stalePart(request, form)
      if (!form.ok) return frameworkDraftPage(subject, { open, form: refused(form, form.errors), status: 422 })
      if (!subthemeWith(definition, form.values.subtheme)) {
        const gone = { subtheme: 'Kies een subthema dat er nog is.' }
        return frameworkDraftPage(subject, { open, form: refused(form, gone), status: 422 })
      }
      const { revision, ...change } = form.values
      const former = formerItems(subject.instrument)
      return changeFramework(request, revision, {
        part: 'items',
        open,
        edit: (content) => saveItem(content, id, change, former),
        afterwards(content) {
          const saved = former.some((item) => item.id === change.sameAs) ? change.sameAs : id
          return onwards(subject, { part: 'item', id: saved }, content, 'Het item is bewaard.')
        },
      })
    },
  }),
  subjectRoute({
    method: 'post',
    path: `${one}/order`,
    subject: theFrameworkDraft,
    access: mayDraft,
    form: directionForm,
    async handle(request) {
      const { subject, params, form } = request
      const id = params.frameworkItem ?? ''
      if (!form.ok || !itemWith(subject.draft.definition, id)) return stalePart(request, form)
      const { direction, revision } = form.values
      const open: OpenPart = { part: 'item', id }
      return changeFramework(request, revision, {
        part: 'items',
        open,
        edit: (content) => reorderItem(content, id, direction),
        afterwards: () => toOpen(subject, open),
      })
    },
  }),
  subjectRoute({
    method: 'post',
    path: `${one}/removal`,
    subject: theFrameworkDraft,
    access: mayDraft,
    form: revisionForm,
    async handle(request) {
      const { subject, params, form } = request
      const id = params.frameworkItem ?? ''
      const found = itemWith(subject.draft.definition, id)
      if (!form.ok || !found) return stalePart(request, form)
      return changeFramework(request, form.values.revision, {
        part: 'items',
        edit: (content) => removeItem(content, id),
        afterwards: () =>
          redirect(`${draftPath(subject.instrument)}#subtheme-${found.subtheme.id}`, 'Het item is weggehaald.'),
      })
    },
  }),
]
