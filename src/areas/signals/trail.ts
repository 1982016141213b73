import type { TrailSource } from '../trail/index.ts'
import { countSignalsOnTrail, findSignalsOnTrail } from './queries.ts'

/** What was asked and answered about an item. */
export const signalTrail: TrailSource = {
  async entries(tx, who, subject, part) {
    const found = await findSignalsOnTrail(tx, who, subject, part)
    return found.map(({ signalId, day, kind, text, schoolId, schoolName, bodyId, bodyName }) => ({
      day,
      kind,
      title: kind === 'asked' ? 'Signaal' : 'Antwoord op een signaal',
      text,
      href: `/signals/${signalId}`,
      schoolId,
      bodyId,
      place: schoolName ? `${bodyName}, over ${schoolName}` : bodyName,
    }))
  },
  counts: countSignalsOnTrail,
}
