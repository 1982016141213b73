import type { Stage, WorldPart } from './stage.ts'

export async function calendarWorld(_stage: Stage): Promise<WorldPart> {
  return {}
}
