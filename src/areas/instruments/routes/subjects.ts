import type { Rule, SubjectFinder } from '../../../platform/web/access.ts'
import type { Crumb } from '../../../platform/web/answer.ts'
import { instrumentPolicy } from '../policy.ts'
import { findInstrument } from '../queries.ts'
import { type DraftVersion, type Instrument, titleOf } from '../rules.ts'

export const theInstrument: SubjectFinder<Instrument> = {
  find: (tx, params) => findInstrument(tx, params.instrument ?? ''),
  seenBy: instrumentPolicy.see,
}

/** An instrument that has a draft: what the editor is about. */
export type Drafting = { instrument: Instrument; draft: DraftVersion }

/** Whoever writes the instrument writes its draft; to everybody else it does not exist. */
export const mayDraft: Rule<Drafting> = {
  name: instrumentPolicy.write.name,
  allows: (who, { instrument }) => instrumentPolicy.write.allows(who, instrument),
}

export const theDraft: SubjectFinder<Drafting> = {
  async find(tx, params) {
    const instrument = await findInstrument(tx, params.instrument ?? '')
    return instrument?.draft ? { instrument, draft: instrument.draft } : undefined
  },
  seenBy: mayDraft,
}

export const draftPath = ({ id }: Instrument) => `/instruments/${id}/draft`

export const listCrumb: Crumb = { title: 'Instrumenten', href: '/instruments' }

/** Where a page of an instrument stands. */
export function crumbsOf(instrument: Instrument, here?: string): Crumb[] {
  const title = titleOf(instrument)
  if (!here) return [listCrumb, { title }]
  const path = instrument.published.length > 0 ? `/instruments/${instrument.id}` : draftPath(instrument)
  return [listCrumb, { title, href: path }, { title: here }]
}

export function draftCrumbs({ instrument, draft }: Drafting, here?: string): Crumb[] {
  const concept = `Concept van versie ${draft.number}`
  if (!here) return crumbsOf(instrument, concept)
  return [...crumbsOf(instrument, concept).with(-1, { title: concept, href: draftPath(instrument) }), { title: here }]
}
