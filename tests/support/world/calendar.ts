import { makeFeed } from '../../../src/areas/meetings/commands.ts'
import type { Stage, WorldPart } from './stage.ts'

/** A member of the network has a secret address for their calendar. */
export async function calendarWorld({ partnership, person }: Stage): Promise<WorldPart> {
  return { ids: { pass: await partnership.inScope(makeFeed, person('body member').id) } }
}
