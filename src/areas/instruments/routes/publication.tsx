import type { SubjectFinder } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { publishDraft, withdrawVersion } from '../commands.ts'
import { publicationForm } from '../forms.ts'
import { usesOf } from '../kindWords.ts'
import { lostFrom } from '../lostWords.ts'
import { Confirm } from '../pages/Confirm.tsx'
import { Publication } from '../pages/Publication.tsx'
import { instrumentPolicy } from '../policy.ts'
import { publishable } from '../publishable.ts'
import { findInstrument } from '../queries.ts'
import { doubtfulPlaces, type Instrument, kindNames, type PublishedVersion, unconfirmed } from '../rules.ts'
import { conflict } from './editing.tsx'
import { crumbsOf, type Drafting, draftCrumbs, draftPath, mayDraft, theDraft } from './subjects.ts'

function publicationPage(drafting: Drafting, form: FormState, status: 200 | 409 | 422 = 200): Answer {
  const { instrument, draft } = drafting
  const checked = publishable(draft)
  const body = (
    <Publication
      path={draftPath(instrument)}
      draft={draft}
      problems={checked.ok ? [] : checked.problems}
      lost={lostFrom(draft)}
      form={form}
    />
  )
  return page(`Publiceer versie ${draft.number}`, body, { status, crumbs: draftCrumbs(drafting, 'Publiceren') })
}

/** What has to be said before publishing, by the field that says it. */
const confirmations = ({ draft }: Drafting) => ({
  doubts: { doubtsAccepted: 'Kijk de plekken met een vraagteken na, of zeg dat ze kloppen.' },
  lostWords: {
    lossAccepted: `Zet de woorden alsnog in het ${kindNames[draft.kind]}, of zeg dat ze weg mogen blijven.`,
  },
})

type InstrumentVersion = { instrument: Instrument; version: PublishedVersion }

const theVersion: SubjectFinder<InstrumentVersion> = {
  async find(tx, params) {
    const instrument = await findInstrument(tx, params.instrument ?? '')
    const published: readonly PublishedVersion[] = instrument?.published ?? []
    const version = published.find(({ id }) => id === params.version)
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
      const checked = publishable(subject.draft)
      if (!checked.ok) return publicationPage(subject, refused(form, {}), 422)
      const lost = lostFrom(subject.draft).words.length
      const asked = unconfirmed({ doubts: doubtfulPlaces(subject.draft), lostWords: lost, ...accepted })
      const errors = Object.assign({}, ...asked.map((one): Errors => confirmations(subject)[one]))
      if (asked.length > 0) return publicationPage(subject, refused(form, errors), 422)
      const result = await publishDraft(tx, subject.draft, revision, checked)
      if (result === 'saved')
        return redirect(
          `/instruments/${subject.instrument.id}`,
          `Versie ${subject.draft.number} is gepubliceerd. Nieuwe ${usesOf[subject.kind]} kunnen erover gaan.`,
        )
      const told = {
        revision: 'Iemand anders veranderde dit concept net nog. Kijk na wat er nu staat, en publiceer dan.',
      }
      return conflict(request, theDraft, (now, { typed }) => publicationPage(now, { typed, errors: told }, 409))
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
            Nieuwe {usesOf[instrument.kind]} kunnen dan niet meer over deze versie gaan. Wat er al over gaat, houdt
            haar. Terugdraaien kan niet; je kunt wel een nieuwe versie maken.
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
