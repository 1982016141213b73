import type { Stage, WorldPart } from './stage.ts'

export async function dialoguesWorld(_stage: Stage): Promise<WorldPart> {
  return {}
}
