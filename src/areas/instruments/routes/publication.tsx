import type { SubjectFinder } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { publishDraft, withdrawVersion } from '../commands.ts'
import { publicationForm } from '../forms.ts'
import { lostWords, nothingLost } from '../lostWords.ts'
import { Confirm } from '../pages/Confirm.tsx'
import { Publication } from '../pages/Publication.tsx'
import { instrumentPolicy } from '../policy.ts'
import { publishable } from '../publishable.ts'
import { findInstrument } from '../queries.ts'
import { contentOf, type Instrument, type PublishedVersion, unconfirmed } from '../rules.ts'
import { conflict } from './editing.tsx'
import { crumbsOf, type Drafting, draftCrumbs, draftPath, mayDraft, theDraft } from './subjects.ts'

const lostOf = ({ draft: { reading, definition } }: Drafting) =>
  reading ? lostWords(reading.text, definition) : nothingLost

function publicationPage(drafting: Drafting, form: FormState, status: 200 | 409 | 422 = 200): Answer {
  const { instrument, draft } = drafting
  const checked = publishable(draft.definition, draft.provenance)
  const body = (
    <Publication
      path={draftPath(instrument)}
      draft={draft}
      problems={checked.ok ? [] : checked.problems}
      lost={lostOf(drafting)}
      form={form}
    />
  )
  return page(`Publiceer versie ${draft.number}`, body, { status, crumbs: draftCrumbs(drafting, 'Publiceren') })
}

/** What has to be said before publishing, by the field that says it. */
const confirmations = {
  doubts: { doubtsAccepted: 'Kijk de plekken met een vraagteken na, of zeg dat ze kloppen.' },
  lostWords: { lossAccepted: 'Zet de woorden alsnog in het thema, of zeg dat ze weg mogen blijven.' },
}

type InstrumentVersion = { instrument: Instrument; version: PublishedVersion }

const theVersion: SubjectFinder<InstrumentVersion> = {
  async find(tx, params) {
    const instrument = await findInstrument(tx, params.instrument ?? '')
    const version = instrument?.published.find(({ id }) => id === params.version)
    return instrument && version && { instrument, version }
  },
  seenBy: {
    name: instrumentPolicy.see.name,
    allows: (who, { instrument }) => instrumentPolicy.see.allows(who, instrument),
  },
}

const mayWithdraw: SubjectFinder<InstrumentVersion>['seenBy'] = {
  name: instrumentPolicy.write.name,
  allows: (who, { instrument }) => instrumentPolicy.write.allows(who, instrument),
}

export const publicationRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/instruments/:instrument/draft/publication',
    subject: theDraft,
    access: mayDraft,
    handle: async ({ subject }) => publicationPage(subject, filled({ revision: subject.draft.revision })),
  }),
  subjectRoute({
    method: 'post',
    path: '/instruments/:instrument/draft/publication',
    subject: theDraft,
    access: mayDraft,
    form: publicationForm,
    async handle(request) {
      const { tx, subject, form } = request
      if (!form.ok) return publicationPage(subject, refused(form, form.errors), 422)
      const { revision, ...accepted } = form.values
      const checked = publishable(subject.draft.definition, subject.draft.provenance)
      if (!checked.ok) return publicationPage(subject, refused(form, {}), 422)
      const lost = lostOf(subject).words.length
      const asked = unconfirmed({ doubts: contentOf(subject.draft).doubts.length, lostWords: lost, ...accepted })
      const errors = Object.assign({}, ...asked.map((one): Errors => confirmations[one]))
      if (asked.length > 0) return publicationPage(subject, refused(form, errors), 422)
      const result = await publishDraft(tx, subject.draft, revision, checked)
      if (result === 'saved')
        return redirect(
          `/instruments/${subject.instrument.id}`,
          `Versie ${subject.draft.number} is gepubliceerd. Nieuwe scans kunnen erover gaan.`,
        )
      const told = {
        revision: 'Iemand anders veranderde dit concept net nog. Kijk na wat er nu staat, en publiceer dan.',
      }
      return conflict(request, (now, { typed }) => publicationPage(now, { typed, errors: told }, 409))
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/instruments/:instrument/versions/:version/withdrawal',
    subject: theVersion,
    access: mayWithdraw,
    async handle({ subject: { instrument, version } }) {
      const path = `/instruments/${instrument.id}`
      const body = (
        <Confirm
          action={`${path}/versions/${version.id}/withdrawal`}
          button={`Trek versie ${version.number} in`}
          cancel={path}
        >
          <p class="lede">
            Nieuwe scans kunnen dan niet meer over deze versie gaan. Scans die er al over gaan, houden haar.
            Terugdraaien kan niet; je kunt wel een nieuwe versie maken.
          </p>
        </Confirm>
      )
      return page(`Trek versie ${version.number} in`, body, { crumbs: crumbsOf(instrument, 'Intrekken') })
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/instruments/:instrument/versions/:version/withdrawal',
    subject: theVersion,
    access: mayWithdraw,
    async handle({ tx, subject: { instrument, version } }) {
      await withdrawVersion(tx, version)
      return redirect(`/instruments/${instrument.id}`, `Versie ${version.number} is ingetrokken.`)
    },
  }),
]
