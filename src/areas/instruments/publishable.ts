import type { ProvenanceDraft, ThemeDraft } from './draft.ts'
import type { Place } from './rules.ts'
import { Provenance, ThemeDefinition } from './theme.ts'

/** What keeps a draft from being published: where, what is wrong, and which part of the editor is about it. */
export type DraftProblem = { where: string; message: string; at: 'theme' | 'provenance' | 'criteria' | Place }

export type Publishable =
  | { ok: true; definition: ThemeDefinition; provenance: Provenance }
  | { ok: false; problems: DraftProblem[] }

/** Whether a draft is complete: a theme that can be chosen from, with where its words come from. */
export function publishable(theme: ThemeDraft, provenance: ProvenanceDraft): Publishable {
  const read = ThemeDefinition.safeParse(theme)
  const from = Provenance.safeParse(provenance)
  if (read.success && from.success) return { ok: true, definition: read.data, provenance: from.data }
  const wrong = read.error?.issues.map(({ path, message }) => problemAt(theme, path, message)) ?? []
  const unknown: DraftProblem[] = from.success
    ? []
    : [
        {
          where: 'Herkomst',
          message: 'Vul in waar de tekst vandaan komt en van wie de woorden zijn.',
          at: 'provenance',
        },
      ]
  return { ok: false, problems: [...wrong, ...unknown] }
}

const partNames: Record<string, string> = {
  title: 'Titel',
  guarantee: 'Waarborg',
  notes: 'Aantekeningen',
  reflectionCards: 'Reflectiekaarten',
}

function problemAt(theme: ThemeDraft, path: readonly PropertyKey[], message: string): DraftProblem {
  const [part, row, field, column] = path
  if (part === 'phases') return { where: `Fase ${Number(row ?? 0) + 1}`, message, at: 'theme' }
  if (part !== 'criteria') return { where: partNames[String(part)] ?? 'Thema', message, at: 'theme' }
  const criterion = theme.criteria[Number(row)]
  if (!criterion) return { where: 'Onderdelen', message, at: 'criteria' }
  const name = criterion.name || `Onderdeel ${Number(row) + 1}`
  const isCell = field === 'descriptors' || field === 'spans'
  const phase = isCell && typeof column === 'number' ? column + 1 : isCell ? 1 : 0
  const where = isCell && column !== undefined ? `${name}, fase ${phase}` : name
  return { where, message, at: { criterionId: criterion.id, phase } }
}
