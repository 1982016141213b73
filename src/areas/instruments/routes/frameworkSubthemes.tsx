import { redirect } from '../../../platform/web/answer.ts'
import { refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import {
  directionForm,
  guaranteeFrom,
  newItemForm,
  newSubthemeForm,
  type OpenPart,
  revisionForm,
  subthemeForm,
} from '../forms.ts'
import { frameworkMost } from '../framework.ts'
import {
  addItem,
  addSubtheme,
  changeSubtheme,
  formerItems,
  formerSubthemes,
  removeSubtheme,
  reorderSubtheme,
  subthemeWith,
} from '../rules.ts'
import { changeFramework, frameworkDraftPage, onwards, stalePart, toOpen, toPart } from './frameworkEditing.tsx'
import { draftPath, mayDraft, theFrameworkDraft } from './subjects.ts'

const base = '/instruments/:instrument/draft/subthemes'
const one = `${base}/:subtheme{[a-z0-9-]+}`

export const subthemeRoutes: Route[] = [
  subjectRoute({
    method: 'post',
    path: base,
    subject: theFrameworkDraft,
    access: mayDraft,
    form: newSubthemeForm,
    async handle(request) {
      const { subject, form } = request
      if (!form.ok) return frameworkDraftPage(subject, { newSubtheme: refused(form, form.errors), status: 422 })
      if (subject.draft.definition.subthemes.length >= frameworkMost.subthemes) {
        const tooMany = { newTitle: `Een gesprekskader heeft hooguit ${frameworkMost.subthemes} subthema’s.` }
        return frameworkDraftPage(subject, { newSubtheme: refused(form, tooMany), status: 422 })
      }
      const { newTitle: title, newGuarantee, revision } = form.values
      const taken = formerSubthemes(subject.instrument).map(({ id }) => id)
      return changeFramework(request, revision, {
        part: 'subthemes',
        edit: (content) => addSubtheme(content, { title, guarantee: guaranteeFrom(newGuarantee) }, taken).content,
        afterwards({ framework }) {
          const known = new Set(subject.draft.definition.subthemes.map(({ id }) => id))
          const id = framework.subthemes.find((subtheme) => !known.has(subtheme.id))?.id ?? ''
          return toOpen(subject, { part: 'new-item', id }, `“${title}” is toegevoegd. Zet er nu het eerste item bij.`)
        },
      })
    },
  }),
  subjectRoute({
    method: 'post',
    path: one,
    subject: theFrameworkDraft,
    access: mayDraft,
    form: subthemeForm,
    async handle(request) {
      const { subject, params, form } = request
      const id = params.subtheme ?? ''
      const open: OpenPart = { part: 'subtheme', id }
      if (!subthemeWith(subject.draft.definition, id)) return stalePart(request, form)
      if (!form.ok) return frameworkDraftPage(subject, { open, form: refused(form, form.errors), status: 422 })
      const { title, guarantee, revision } = form.values
      return changeFramework(request, revision, {
        part: 'subthemes',
        open,
        edit: (content) => changeSubtheme(content, id, { title, guarantee: guaranteeFrom(guarantee) }),
        afterwards: (content) => onwards(subject, { part: 'subtheme', id }, content, 'Het subthema is bewaard.'),
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
      const id = params.subtheme ?? ''
      if (!form.ok || !subthemeWith(subject.draft.definition, id)) return stalePart(request, form)
      const { direction, revision } = form.values
      const open: OpenPart = { part: 'subtheme', id }
      return changeFramework(request, revision, {
        part: 'subthemes',
        open,
        edit: (content) => reorderSubtheme(content, id, direction),
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
      const id = params.subtheme ?? ''
      if (!form.ok || !subthemeWith(subject.draft.definition, id)) return stalePart(request, form)
      return changeFramework(request, form.values.revision, {
        part: 'subthemes',
        edit: (content) => removeSubtheme(content, id),
        afterwards: () => redirect(draftPath(subject.instrument), 'Het subthema is weggehaald.'),
      })
    },
  }),
  subjectRoute({
    method: 'post',
    path: `${one}/items`,
    subject: theFrameworkDraft,
    access: mayDraft,
    form: newItemForm,
    async handle(request) {
      const { subject, params, form } = request
      const id = params.subtheme ?? ''
      const open: OpenPart = { part: 'new-item', id }
      const subtheme = subthemeWith(subject.draft.definition, id)
      if (!subtheme) return stalePart(request, form)
      if (!form.ok) return frameworkDraftPage(subject, { open, form: refused(form, form.errors), status: 422 })
      if (subtheme.items.length >= frameworkMost.items) {
        const tooMany = { text: `Een subthema heeft hooguit ${frameworkMost.items} items.` }
        return frameworkDraftPage(subject, { open, form: refused(form, tooMany), status: 422 })
      }
      const { text, revision } = form.values
      const taken = formerItems(subject.instrument).map((item) => item.id)
      return changeFramework(request, revision, {
        part: 'items',
        open,
        edit: (content) => addItem(content, id, text.replace(/\s+/g, ' '), taken).content,
        afterwards({ framework }) {
          const added = subthemeWith(framework, id)?.items.at(-1)?.id ?? ''
          return toPart(subject, { part: 'item', id: added }, 'Het item is toegevoegd.')
        },
      })
    },
  }),
]
