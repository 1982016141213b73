import { itemWith, subthemeWith } from '../rules.ts'
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

/** @param query names the part: `criterion`, `subtheme` or `item`; without one that is there it is the whole draft */
export function removalOf(drafting: Drafting, query: URLSearchParams): RemovalOf {
  const path = draftPath(drafting.instrument)
  const part = drafting.kind === 'scenario-theme' ? criterionIn(drafting, query) : partIn(drafting, query)
  return (
    part ?? {
      title: 'Gooi dit concept weg',
      told: 'Wat je in dit concept hebt veranderd, is dan weg. Wat al gepubliceerd was, blijft staan.',
      button: 'Gooi weg',
      action: `${path}/removal`,
      cancel: path,
    }
  )
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
