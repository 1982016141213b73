import type { Rule, SubjectFinder } from '../../../platform/web/access.ts'
import type { Crumb } from '../../../platform/web/answer.ts'
import { instrumentPolicy } from '../policy.ts'
import { findInstrument } from '../queries.ts'
import {
  type DraftFramework,
  type DraftQuestionnaire,
  type DraftTheme,
  type Framework,
  type Instrument,
  type Questionnaire,
  type Theme,
  titleOf,
} from '../rules.ts'

export const theInstrument: SubjectFinder<Instrument> = {
  find: (tx, params) => findInstrument(tx, params.instrument ?? ''),
  seenBy: instrumentPolicy.see,
}

/** An instrument of a kind that is read from documents: a questionnaire is brought in another way. */
export const theReadInstrument: SubjectFinder<Theme | Framework> = {
  async find(tx, params) {
    const instrument = await findInstrument(tx, params.instrument ?? '')
    return instrument?.kind === 'questionnaire' ? undefined : instrument
  },
  seenBy: instrumentPolicy.see,
}

export const theQuestionnaire: SubjectFinder<Questionnaire> = {
  async find(tx, params) {
    const instrument = await findInstrument(tx, params.instrument ?? '')
    return instrument?.kind === 'questionnaire' ? instrument : undefined
  },
  seenBy: instrumentPolicy.see,
}

/** An instrument that has a draft: what the editor is about. */
export type DraftingTheme = { kind: 'scenario-theme'; instrument: Theme; draft: DraftTheme }
export type DraftingFramework = { kind: 'conversation-framework'; instrument: Framework; draft: DraftFramework }
export type DraftingQuestionnaire = { kind: 'questionnaire'; instrument: Questionnaire; draft: DraftQuestionnaire }
export type Drafting = DraftingTheme | DraftingFramework | DraftingQuestionnaire

/** Whoever writes the instrument writes its draft; to everybody else it does not exist. */
export const mayDraft: Rule<Drafting> = {
  name: instrumentPolicy.write.name,
  allows: (who, { instrument }) => instrumentPolicy.write.allows(who, instrument),
}

function themeDraftIn(instrument: Instrument | undefined): DraftingTheme | undefined {
  if (instrument?.kind !== 'scenario-theme' || !instrument.draft) return undefined
  return { kind: instrument.kind, instrument, draft: instrument.draft }
}

function frameworkDraftIn(instrument: Instrument | undefined): DraftingFramework | undefined {
  if (instrument?.kind !== 'conversation-framework' || !instrument.draft) return undefined
  return { kind: instrument.kind, instrument, draft: instrument.draft }
}

function questionnaireDraftIn(instrument: Instrument | undefined): DraftingQuestionnaire | undefined {
  if (instrument?.kind !== 'questionnaire' || !instrument.draft) return undefined
  return { kind: instrument.kind, instrument, draft: instrument.draft }
}

/** The draft of an instrument of any kind: for what is done to all of them. */
export const theDraft: SubjectFinder<Drafting> = {
  async find(tx, params) {
    const instrument = await findInstrument(tx, params.instrument ?? '')
    return themeDraftIn(instrument) ?? frameworkDraftIn(instrument) ?? questionnaireDraftIn(instrument)
  },
  seenBy: mayDraft,
}

/** The draft of a theme: other kinds have no criteria and cells. */
export const theThemeDraft: SubjectFinder<DraftingTheme> = {
  find: async (tx, params) => themeDraftIn(await findInstrument(tx, params.instrument ?? '')),
  seenBy: mayDraft,
}

/** The draft of a framework: other kinds have no subthemes and items. */
export const theFrameworkDraft: SubjectFinder<DraftingFramework> = {
  find: async (tx, params) => frameworkDraftIn(await findInstrument(tx, params.instrument ?? '')),
  seenBy: mayDraft,
}

/** The draft of a questionnaire: other kinds have no sections and questions. */
export const theQuestionnaireDraft: SubjectFinder<DraftingQuestionnaire> = {
  find: async (tx, params) => questionnaireDraftIn(await findInstrument(tx, params.instrument ?? '')),
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
