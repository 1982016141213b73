import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { bodyPolicy, findTables } from '../bodies/index.ts'
import type { TrailEntry, TrailSource } from '../trail/index.ts'
import { countSaid, findSaid, type SaidFinding } from './queries.ts'

/**
 * What was found in conversations. Findings are of nobody in person, but they stay with the table where they were said: with
 * whoever sits there, was there, or coordinates it. A school sees those of its own bodies only.
 */
export const dialogueTrail: TrailSource = {
  async entries(tx, who, subject, part) {
    return (await findSaid(tx, subject, await tablesOf(tx, who), part)).map(entryOf)
  },
  async counts(tx, who, subject, place) {
    const days = await countSaid(tx, subject, await tablesOf(tx, who), place)
    return days.map(({ day, number }) => ({ day, number, kind: 'said' as const }))
  },
}

async function tablesOf(tx: Tx, who: Who): Promise<string[]> {
  const tables = await findTables(tx, who.today)
  return tables.filter((table) => bodyPolicy.takePart.allows(who, table)).map(({ id }) => id)
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
