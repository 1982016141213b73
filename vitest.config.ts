import fs from 'node:fs'
import { defineConfig } from 'vitest/config'

/** Tests that work with a database or start the program; the others need nothing but the code. */
const needsDatabase = (file: string) =>
  /tests\/support\/|'\.\/support\/|startEmbedded|child_process/.test(fs.readFileSync(file, 'utf8'))

const tests = fs.globSync('{src,tests,tools,bench}/**/*.test.{ts,tsx}')

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: 60_000,
    maxWorkers: '100%',
    maxConcurrency: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: tests.filter((file) => !needsDatabase(file)) } },
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
