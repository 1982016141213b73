import { longDay } from '../../ui/words.ts'
import { bodyPolicy, findTables } from '../bodies/index.ts'
import type { OriginSource } from '../followup/index.ts'
import { findFindingOrigins } from './queries.ts'

/** What actions that were agreed in a conversation come from. */
export const findingOrigins: OriginSource = {
  kind: 'finding',
  async find(tx, ids, who) {
    const findings = await findFindingOrigins(tx, ids)
    const tables = findings.length > 0 ? await findTables(tx, who.today) : []
    const seen = new Set(tables.filter((table) => bodyPolicy.takePart.allows(who, table)).map(({ id }) => id))
    return new Map(
      findings.map(({ findingId, dialogueId, bodyId, bodyName, day, present }) => [
        findingId,
        {
          title: `Gesprek van ${bodyName}, ${longDay(day)}`,
          href: present || seen.has(bodyId) ? `/dialogues/${dialogueId}/report` : null,
        },
      ]),
    )
  },
}
