import type { Stage, WorldPart } from './stage.ts'

export async function frameworksWorld(_stage: Stage): Promise<WorldPart> {
  return {}
}
