import type { TrailEntry, TrailSource } from '../trail/index.ts'
import { countSaid, findSaid, type SaidFinding } from './queries.ts'
import { tablesInSight } from './tables.ts'

/**
 * What was found in conversations. Findings are of nobody in person, but they stay with the table where they were said: with
 * whoever sits there, was there, or coordinates it. A school sees those of its own bodies only.
 */
export const dialogueTrail: TrailSource = {
  async entries(tx, who, subject, part) {
    return (await findSaid(tx, subject, await tablesInSight(tx, who), part)).map(entryOf)
  },
  async counts(tx, who, subject, place) {
    const days = await countSaid(tx, subject, await tablesInSight(tx, who), place)
    return days.map(({ day, number }) => ({ day, number, kind: 'said' as const }))
  },
}

function entryOf({
  dialogueId,
  day,
  text,
  evidence,
  assurance,
  shared,
  bodyId,
  bodyName,
  schoolId,
}: SaidFinding): TrailEntry {
  const parts = [
    text,
    ...(evidence ? [`Waaruit blijkt dat? ${evidence}`] : []),
    ...(assurance ? [`Hoe wordt het geborgd? ${assurance}`] : []),
  ]
  return {
    day,
    kind: 'said',
    title: shared ? 'Opbrengst, gedeeld door velen' : 'Opbrengst',
    text: parts.join('\n'),
    href: `/dialogues/${dialogueId}/report`,
    schoolId,
    bodyId,
    place: bodyName,
  }
}
