import type { QuestionnaireDefinition } from '../../questions/index.ts'
import type { ProvenanceDraft, Reading, ThemeDraft } from '../draft.ts'
import type { FrameworkDefinition } from '../framework.ts'
import type { FrameworkDraft, FrameworkReading } from '../frameworkDraft.ts'
import type { QuestionnaireDraft } from '../questionnaireDraft.ts'
import type { Provenance, ThemeDefinition } from '../theme.ts'
import type { DraftContent } from './cells.ts'
import type { FormerCriterion } from './criteria.ts'
import type { FormerItem, FrameworkContent } from './items.ts'

/** A version that was published, and so never changes. */
type PublishedOf<Kind, Definition> = {
  kind: Kind
  id: string
  number: number
  state: 'published' | 'withdrawn'
  definition: Definition
  provenance: Provenance
  publishedAt: Date
  withdrawnAt: Date | null
}

/** The version that is being made; an instrument has at most one. */
type DraftOf<Kind, Definition, ReadFrom> = {
  kind: Kind
  id: string
  number: number
  state: 'draft'
  definition: Definition
  provenance: ProvenanceDraft
  /** What it was read from; null when it was made by hand or from an earlier version. */
  reading: ReadFrom | null
  sourceFileId: string | null
  /** How often it was changed: whoever saves over a newer one is told. */
  revision: number
  createdAt: Date
}

export type PublishedTheme = PublishedOf<'scenario-theme', ThemeDefinition>
export type DraftTheme = DraftOf<'scenario-theme', ThemeDraft, Reading>
export type PublishedFramework = PublishedOf<'conversation-framework', FrameworkDefinition>
export type DraftFramework = DraftOf<'conversation-framework', FrameworkDraft, FrameworkReading>

export type PublishedQuestionnaire = PublishedOf<'questionnaire', QuestionnaireDefinition>
/** Written by hand or read from a structure that says what is what: nothing in it is uncertain. */
export type DraftQuestionnaire = DraftOf<'questionnaire', QuestionnaireDraft, never>

export type PublishedVersion = PublishedTheme | PublishedFramework | PublishedQuestionnaire
export type DraftVersion = DraftTheme | DraftFramework | DraftQuestionnaire
export type Version = PublishedVersion | DraftVersion

/** An instrument with all its versions. */
type InstrumentOf<Kind, Published, Draft> = {
  kind: Kind
  id: string
  /** The newest first; withdrawn ones too. */
  published: readonly Published[]
  draft: Draft | null
}

export type Theme = InstrumentOf<'scenario-theme', PublishedTheme, DraftTheme>
export type Framework = InstrumentOf<'conversation-framework', PublishedFramework, DraftFramework>
export type Questionnaire = InstrumentOf<'questionnaire', PublishedQuestionnaire, DraftQuestionnaire>
export type Instrument = Theme | Framework | Questionnaire
export type InstrumentKind = Instrument['kind']

/** The kinds that are read from a document, so that something in it can be uncertain or lost. */
export type ReadKind = Exclude<InstrumentKind, 'questionnaire'>

/** What an instrument of a kind is called on screen; the first two are "het" words. */
export const kindNames: Record<InstrumentKind, string> = {
  'scenario-theme': 'thema',
  'conversation-framework': 'gesprekskader',
  questionnaire: 'vragenlijst',
}

const untitled: Record<InstrumentKind, string> = {
  'scenario-theme': 'Thema zonder titel',
  'conversation-framework': 'Gesprekskader zonder titel',
  questionnaire: 'Vragenlijst zonder titel',
}

/** Every version that there is, the newest first. */
export function versionsOf({ published, draft }: Instrument): Version[] {
  return [...(draft ? [draft] : []), ...published]
}

/** The version that counts: the newest that is published, or else the newest that was, or else the draft. */
export function shownVersion({ published, draft }: Instrument): Version | null {
  const newestFirst: readonly PublishedVersion[] = published
  return newestFirst.find(({ state }) => state === 'published') ?? newestFirst[0] ?? draft
}

/** What a version is called; empty when its draft has no title yet. */
export function versionTitle({ definition }: Pick<Version, 'definition'>): string {
  return typeof definition.title === 'string' ? definition.title : definition.title.nl
}

export function titleOf(instrument: Instrument): string {
  const version = shownVersion(instrument)
  return (version && versionTitle(version)) || untitled[instrument.kind]
}

/** What somebody changes on screen in a draft of a theme. */
export function contentOf({ definition, reading }: DraftTheme): DraftContent {
  return { theme: definition, doubts: reading?.doubts ?? [] }
}

/** What somebody changes on screen in a draft of a framework. */
export function frameworkContentOf({ definition, reading }: DraftFramework): FrameworkContent {
  return { framework: definition, doubts: reading?.doubts ?? [] }
}

/** How many places of a draft nobody looked at yet, that the reading was not sure of. */
export function doubtfulPlaces(draft: DraftVersion): number {
  return new Set(doubtsOf(draft)).size
}

/** The places that are in doubt, each as a text of its own. */
function doubtsOf(draft: DraftVersion): string[] {
  switch (draft.kind) {
    case 'scenario-theme':
      return contentOf(draft).doubts.map(({ criterionId, phase }) => `${criterionId} ${phase}`)
    case 'conversation-framework':
      return frameworkContentOf(draft).doubts.map(({ part, id }) => `${part} ${id}`)
    case 'questionnaire':
      return []
  }
}

/** The criteria that a theme ever published, each by its latest name. */
export function formerCriteria({ published }: Theme): FormerCriterion[] {
  const known = new Map<string, FormerCriterion>()
  for (const { definition } of published)
    for (const { id, name } of definition.criteria) if (!known.has(id)) known.set(id, { id, name })
  return [...known.values()]
}

/** The version with a number; undefined when there is none. */
export function versionNumbered(instrument: Instrument, number: number): Version | undefined {
  return versionsOf(instrument).find((version) => version.number === number)
}

/** The items that a framework ever published, each with its latest words and place. */
export function formerItems({ published }: Framework): FormerItem[] {
  const known = new Map<string, FormerItem>()
  for (const { definition } of published)
    for (const { title: subtheme, items } of definition.subthemes)
      for (const { id, number, text } of items) if (!known.has(id)) known.set(id, { id, subtheme, number, text })
  return [...known.values()]
}

/** The subthemes that a framework ever published, each by its latest title. */
export function formerSubthemes({ published }: Framework): { id: string; name: string }[] {
  const known = new Map<string, { id: string; name: string }>()
  for (const { definition } of published)
    for (const { id, title } of definition.subthemes) if (!known.has(id)) known.set(id, { id, name: title })
  return [...known.values()]
}
