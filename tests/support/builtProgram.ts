// Vitest's global setup: scripts and styles as they are now, for browsers and for the program that tests start.
import { projectRoot } from '../../src/platform/root.ts'
import { build, isUpToDate } from '../../tools/build.mjs'

export default async function buildProgram(): Promise<void> {
  if (!isUpToDate(projectRoot)) await build(projectRoot)
}
