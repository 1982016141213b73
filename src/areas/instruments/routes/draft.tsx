import { findFile } from '../../../platform/files.ts'
import { type Answer, download, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { discardDraft, saveDraft } from '../commands.ts'
import { placeFrom, provenanceForm, provenanceFrom, revisionForm, themeForm, themeFrameFrom } from '../forms.ts'
import { Confirm } from '../pages/Confirm.tsx'
import { DraftProvenance } from '../pages/DraftProvenance.tsx'
import { DraftTheme } from '../pages/DraftTheme.tsx'
import { contentOf, type DraftVersion } from '../rules.ts'
import { conflict, draftPage } from './editing.tsx'
import { type Drafting, draftCrumbs, draftPath, mayDraft, theDraft } from './subjects.ts'

type Status = 200 | 409 | 422

const toldOnConflict = {
  revision: 'Iemand anders veranderde dit concept net ook. Kijk wat er nu staat en stuur je tekst dan opnieuw.',
}

function themePage(drafting: Drafting, form: FormState, status: Status = 200): Answer {
  const body = <DraftTheme path={draftPath(drafting.instrument)} form={form} />
  return page('Titel, fasen en aantekeningen', body, { status, crumbs: draftCrumbs(drafting, 'Titel en fasen') })
}

function provenancePage(drafting: Drafting, form: FormState, status: Status = 200): Answer {
  const body = <DraftProvenance path={draftPath(drafting.instrument)} form={form} />
  return page('Herkomst', body, { status, crumbs: draftCrumbs(drafting, 'Herkomst') })
}

function themeFormOf({ definition, revision }: DraftVersion): FormState {
  const { title, guarantee, phases, notes, reflectionCards } = definition
  const [phase1, phase2, phase3, phase4] = phases
  const lists = { notes: notes.join('\n\n'), reflectionCards: reflectionCards.join('\n') }
  return filled({ title, guarantee, phase1, phase2, phase3, phase4, ...lists, revision })
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
    handle: async ({ subject, query }) => draftPage(subject, { open: placeFrom(query.get('cell')) }),
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
    path: '/instruments/:instrument/draft/theme',
    subject: theDraft,
    access: mayDraft,
    handle: async ({ subject }) => themePage(subject, themeFormOf(subject.draft)),
  }),
  subjectRoute({
    method: 'post',
    path: '/instruments/:instrument/draft/theme',
    subject: theDraft,
    access: mayDraft,
    form: themeForm,
    async handle(request) {
      const { tx, subject, form } = request
      if (!form.ok) return themePage(subject, refused(form, form.errors), 422)
      const content = contentOf(subject.draft)
      const theme = { ...content.theme, ...themeFrameFrom(form.values) }
      const result = await saveDraft(tx, subject.draft, form.values.revision, 'theme', { ...content, theme })
      if (result === 'saved')
        return redirect(draftPath(subject.instrument), 'Titel, fasen en aantekeningen zijn bewaard.')
      return conflict(request, (now, { typed }) => themePage(now, { typed, errors: toldOnConflict }, 409))
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
      const { draft } = subject
      const provenance = provenanceFrom(form.values)
      const result = await saveDraft(tx, draft, form.values.revision, 'provenance', contentOf(draft), provenance)
      if (result === 'saved') return redirect(draftPath(subject.instrument), 'De herkomst is bewaard.')
      return conflict(request, (now, { typed }) => provenancePage(now, { typed, errors: toldOnConflict }, 409))
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/instruments/:instrument/draft/removal',
    subject: theDraft,
    access: mayDraft,
    async handle({ subject, query }) {
      const { draft, instrument } = subject
      const path = draftPath(instrument)
      const criterion = draft.definition.criteria.find(({ id }) => id === query.get('criterion'))
      const body = criterion ? (
        <Confirm
          action={`${path}/criteria/removal`}
          button="Haal weg"
          cancel={`${path}#criterion-${criterion.id}`}
          values={{ place: `${criterion.id}.0`, revision: draft.revision }}
        >
          <p class="lede">Je haalt “{criterion.name}” weg, met alle tekst die erbij staat.</p>
        </Confirm>
      ) : (
        <Confirm action={`${path}/removal`} button="Gooi weg" cancel={path} values={{ revision: draft.revision }}>
          <p class="lede">Wat je in dit concept hebt veranderd, is dan weg. Wat al gepubliceerd was, blijft staan.</p>
        </Confirm>
      )
      const title = criterion ? 'Haal dit onderdeel weg' : 'Gooi dit concept weg'
      return page(title, body, { crumbs: draftCrumbs(subject, title) })
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/instruments/:instrument/draft/removal',
    subject: theDraft,
    access: mayDraft,
    form: revisionForm,
    async handle(request) {
      const { tx, subject, form } = request
      const result = form.ok && (await discardDraft(tx, subject.draft, form.values.revision))
      if (result !== 'saved') return conflict(request)
      const { instrument } = subject
      const next = instrument.published.length > 0 ? `/instruments/${instrument.id}` : '/instruments'
      return redirect(next, 'Het concept is weggegooid.')
    },
  }),
]
