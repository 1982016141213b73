import { itemWith, questionWith, sectionWith, subthemeWith } from '../rules.ts'
import { type Drafting, draftPath } from './subjects.ts'

/** What one is about to remove: a part of a draft, or all of it. */
export type RemovalOf = {
  title: string
  /** What goes with it. */
  told: string
  button: string
  action: string
  cancel: string
  values?: Record<string, string>
}

/** @param query names the part: `criterion`, `subtheme`, `item`, `section` or `question`; without one that is there it is the whole draft */
export function removalOf(drafting: Drafting, query: URLSearchParams): RemovalOf {
  const path = draftPath(drafting.instrument)
  return (
    partOf(drafting, query) ?? {
      title: 'Gooi dit concept weg',
      told: 'Wat je in dit concept hebt veranderd, is dan weg. Wat al gepubliceerd was, blijft staan.',
      button: 'Gooi weg',
      action: `${path}/removal`,
      cancel: path,
    }
  )
}

function partOf(drafting: Drafting, query: URLSearchParams): RemovalOf | null {
  switch (drafting.kind) {
    case 'scenario-theme':
      return criterionIn(drafting, query)
    case 'conversation-framework':
      return partIn(drafting, query)
    case 'questionnaire':
      return askedIn(drafting, query)
  }
}

type DraftingOf<Kind> = Extract<Drafting, { kind: Kind }>

function criterionIn({ instrument, draft }: DraftingOf<'scenario-theme'>, query: URLSearchParams): RemovalOf | null {
  const path = draftPath(instrument)
  const criterion = draft.definition.criteria.find(({ id }) => id === query.get('criterion'))
  if (!criterion) return null
  return {
    title: 'Haal dit onderdeel weg',
    told: `Je haalt “${criterion.name}” weg, met alle tekst die erbij staat.`,
    button: 'Haal weg',
    action: `${path}/criteria/removal`,
    cancel: `${path}#criterion-${criterion.id}`,
    values: { place: `${criterion.id}.0` },
  }
}

function partIn({ instrument, draft }: DraftingOf<'conversation-framework'>, query: URLSearchParams): RemovalOf | null {
  const path = draftPath(instrument)
  const found = itemWith(draft.definition, query.get('item') ?? '')
  if (found)
    return {
      title: 'Haal dit item weg',
      told: `Je haalt item ${found.item.number} van “${found.subtheme.title}” weg: “${found.item.text}” Wat er in eerdere gesprekken over is gezegd, blijft bewaard.`,
      button: 'Haal weg',
      action: `${path}/items/${found.item.id}/removal`,
      cancel: `${path}#item-${found.item.id}`,
    }
  const subtheme = subthemeWith(draft.definition, query.get('subtheme') ?? '')
  if (!subtheme) return null
  return {
    title: 'Haal dit subthema weg',
    told: `Je haalt “${subtheme.title}” weg, met alle items die erbij staan.`,
    button: 'Haal weg',
    action: `${path}/subthemes/${subtheme.id}/removal`,
    cancel: `${path}#subtheme-${subtheme.id}`,
  }
}

function askedIn({ instrument, draft }: DraftingOf<'questionnaire'>, query: URLSearchParams): RemovalOf | null {
  const path = draftPath(instrument)
  const found = questionWith(draft.definition, query.get('question') ?? '')
  if (found)
    return {
      title: 'Haal deze vraag weg',
      told: `Je haalt de vraag “${found.question.text.nl}” weg. Wat er in eerdere enquêtes op is geantwoord, blijft bewaard.`,
      button: 'Haal weg',
      action: `${path}/questions/${found.question.id}/removal`,
      cancel: `${path}#question-${found.question.id}`,
    }
  const section = sectionWith(draft.definition, query.get('section') ?? '')
  if (!section) return null
  return {
    title: 'Haal dit onderdeel weg',
    told: `Je haalt “${section.title.nl}” weg, met alle vragen die erbij staan.`,
    button: 'Haal weg',
    action: `${path}/sections/${section.id}/removal`,
    cancel: `${path}#section-${section.id}`,
  }
}
