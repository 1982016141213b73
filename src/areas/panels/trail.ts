import { count } from '../../ui/words.ts'
import type { TrailSource } from '../trail/index.ts'
import { panelPolicy } from './policy.ts'
import { findPanel, findSettledFindings, type SettledFinding } from './queries.ts'

/** What panels found about an item, from the day that it was settled. */
export const panelTrail: TrailSource = {
  async entries(tx, who, subject, { from, until, schoolId, bodyId }) {
    // A panel is of no table.
    if (bodyId !== undefined) return []
    const found = (await findSettledFindings(tx, { from, until }, { item: subject })).filter(
      ({ schoolIds }) => schoolId === undefined || schoolIds.includes(schoolId),
    )
    const readable = new Set<string>()
    for (const panelId of new Set(found.map((one) => one.panelId))) {
      const panel = await findPanel(tx, panelId)
      if (panel && panelPolicy.readSettled.allows(who, panel)) readable.add(panelId)
    }
    return found.map((finding) => ({
      day: finding.settledOn,
      kind: 'said' as const,
      title: 'Opbrengst van een panelgesprek',
      text: finding.text,
      ...(readable.has(finding.panelId) ? { href: `/panels/${finding.panelId}` } : {}),
      schoolId: finding.schoolIds.length === 1 ? (finding.schoolIds[0] ?? null) : null,
      bodyId: null,
      place: placeOf(finding),
    }))
  },
}

const placeOf = ({ audience, schoolIds }: SettledFinding): string =>
  `${audience === 'students' ? 'Aankomende leraren' : 'Mensen'} van ${count(schoolIds.length, 'school', 'scholen')}`
