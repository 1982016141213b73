/** What is done to the draft of an instrument of any kind: reading it, saying where it comes from, throwing it away. */
import type { Tx } from '../../../platform/database/scope.ts'
import { findFile } from '../../../platform/files.ts'
import { type Answer, download, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { discardDraft, saveProvenance } from '../commands.ts'
import { openFrom, openInQuestionnaire, placeFrom, provenanceForm, provenanceFrom, revisionForm } from '../forms.ts'
import { DraftProvenance } from '../pages/DraftProvenance.tsx'
import { Removal } from '../pages/Removal.tsx'
import type { DraftVersion } from '../rules.ts'
import { changedMeanwhile, conflict, type Told, toldOnConflict } from './editing.tsx'
import { frameworkDraftPage } from './frameworkEditing.tsx'
import { questionnaireDraftPage } from './questionnaireEditing.tsx'
import { removalOf } from './removal.ts'
import { type Drafting, draftCrumbs, draftPath, mayDraft, theDraft } from './subjects.ts'
import { themeDraftPage } from './themeEditing.tsx'

/** The editor of whatever kind of instrument it is. @param query says what is open in it */
async function draftPage(tx: Tx, drafting: Drafting, query: URLSearchParams, told: Told = {}): Promise<Answer> {
  switch (drafting.kind) {
    case 'scenario-theme':
      return themeDraftPage(drafting, { open: placeFrom(query.get('cell')), ...told })
    case 'conversation-framework':
      return frameworkDraftPage(drafting, { open: openFrom(query.get('open')), ...told })
    case 'questionnaire':
      return questionnaireDraftPage(tx, drafting, { open: openInQuestionnaire(query.get('open')), ...told })
  }
}

function provenancePage(drafting: Drafting, form: FormState, status: 200 | 409 | 422 = 200): Answer {
  const body = <DraftProvenance path={draftPath(drafting.instrument)} form={form} />
  return page('Herkomst', body, { status, crumbs: draftCrumbs(drafting, 'Herkomst') })
}

function provenanceFormOf({ provenance, revision }: DraftVersion): FormState {
  const { source, date, by, ownWords, remark } = provenance
  const words = ownWords === null ? null : ownWords ? 'own' : 'official'
  return filled({ source, date, by, words, remark, revision })
}

export const draftRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/instruments/:instrument/draft',
    subject: theDraft,
    access: mayDraft,
    handle: async ({ tx, subject, query }) => draftPage(tx, subject, query),
  }),
  subjectRoute({
    method: 'get',
    path: '/instruments/:instrument/draft/source',
    subject: theDraft,
    access: mayDraft,
    async handle({ tx, subject: { draft } }) {
      const file = draft.sourceFileId && (await findFile(tx, draft.sourceFileId))
      return file ? download(file.bytes, file.mediaType, file.name) : problem.unknown()
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/instruments/:instrument/draft/provenance',
    subject: theDraft,
    access: mayDraft,
    handle: async ({ subject }) => provenancePage(subject, provenanceFormOf(subject.draft)),
  }),
  subjectRoute({
    method: 'post',
    path: '/instruments/:instrument/draft/provenance',
    subject: theDraft,
    access: mayDraft,
    form: provenanceForm,
    async handle(request) {
      const { tx, subject, form } = request
      if (!form.ok) return provenancePage(subject, refused(form, form.errors), 422)
      const result = await saveProvenance(tx, subject.draft, form.values.revision, provenanceFrom(form.values))
      if (result === 'saved') return redirect(draftPath(subject.instrument), 'De herkomst is bewaard.')
      return conflict(request, theDraft, (now, { typed }) =>
        provenancePage(now, { typed, errors: toldOnConflict }, 409),
      )
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/instruments/:instrument/draft/removal',
    subject: theDraft,
    access: mayDraft,
    async handle({ subject, query }) {
      const removal = removalOf(subject, query)
      const body = <Removal removal={removal} revision={subject.draft.revision} />
      return page(removal.title, body, { crumbs: draftCrumbs(subject, removal.title) })
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/instruments/:instrument/draft/removal',
    subject: theDraft,
    access: mayDraft,
    form: revisionForm,
    async handle(request) {
      const { tx, subject, form, query } = request
      const result = form.ok && (await discardDraft(tx, subject.draft, form.values.revision))
      if (result !== 'saved')
        return conflict(request, theDraft, (now) => draftPage(tx, now, query, { status: 409, told: changedMeanwhile }))
      const { instrument } = subject
      const next = instrument.published.length > 0 ? `/instruments/${instrument.id}` : '/instruments'
      return redirect(next, 'Het concept is weggegooid.')
    },
  }),
]
