import type { Stage, WorldPart } from './stage.ts'

export async function followupWorld(_stage: Stage): Promise<WorldPart> {
  return {}
}
