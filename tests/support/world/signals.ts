import type { Stage, WorldPart } from './stage.ts'

export async function signalsWorld(_stage: Stage): Promise<WorldPart> {
  return {}
}
