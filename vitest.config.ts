import fs from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests that work with a database or start the program; the others need nothing but the code. */
const needsDatabase = (file: string) =>
  /tests\/support\/|'\.\/support\/|startEmbedded|child_process/.test(fs.readFileSync(file, 'utf8'))

/** What takes long begins first, so that two workers end together: a new machine knows no durations of earlier runs. */
const longest = [
  'accessibility',
  'hostileStrings',
  'access',
  'conversation',
  'crash',
  'hostileForms',
  'hostileAddresses',
]
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification) => {
      const place = longest.indexOf(path.basename(moduleId, '.test.ts'))
      return place < 0 ? longest.length + (project.name === 'unit' ? 1 : 0) : place
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

const tests = fs.globSync('{src,tests,tools,bench}/**/*.test.{ts,tsx}')

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: 60_000,
    maxWorkers: '100%',
    maxConcurrency: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'unit', isolate: false, include: tests.filter((file) => !needsDatabase(file)) } },
      {
        extends: true,
        test: {
          name: 'database',
          include: tests.filter(needsDatabase),
          globalSetup: ['tests/support/databaseServer.ts', 'tests/support/builtProgram.ts'],
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
