import { expect, test } from 'vitest'
import { projectRoot } from '../src/platform/root.ts'
import { readAllImports, readImports } from './imports.ts'
import { findViolations } from './roomRules.ts'

/** The names of the rules that a line breaks when it stands in a file. */
const brokenBy = (file: string, line: string) => findViolations(readImports(file, line)).map(({ rule }) => rule.name)

test.each([
  ['instruments/queries.ts', "import { scanRoutes } from '../scans/index.ts'", 'areas depend only on earlier areas'],
  [
    'instruments/pages/Theme.tsx',
    "import type { Phase } from '../../scans/index.ts'",
    'areas depend only on earlier areas',
  ],
  ['instruments/index.ts', "export * from '../scans/index.ts'", 'areas depend only on earlier areas'],
  ['instruments/commands.ts', "await import('../scans/index.ts')", 'areas depend only on earlier areas'],
  ['scans/routes.tsx', "import { holds } from '../partnership/rules.ts'", 'an area is entered through its door'],
  ['canteen/rules.ts', "import type { Day } from '../../platform/clock.ts'", 'every area stands in the order'],
  ['scans/rules.ts', "import { systemClock } from '../../platform/clock.ts'", 'rules are pure'],
  ['scans/rules/level.ts', "import fs from 'node:fs'", 'rules are pure'],
  ['scans/rules.ts', "import type { Tx } from '../../platform/database/scope.ts'", 'rules are pure'],
  ['scans/routes/talk.tsx', "import { sql } from 'kysely'", 'SQL stands in queries and commands'],
  ['scans/jobs.ts', "import pg from 'pg'", 'SQL stands in queries and commands'],
  [
    'questions/tally.ts',
    "import { systemClock } from '../../platform/clock.ts'",
    'an area of questions only knows questions',
  ],
  ['scans/pages/Talk.tsx', "import { findScan } from '../queries.ts'", 'a page is given what it shows'],
])('in %s may not stand: %s', (file, line, rule) => {
  expect(brokenBy(`src/areas/${file}`, line)).toEqual([rule])
})

test('the platform and the ui know no area', () => {
  const rule = 'platform and ui know nothing of the field'
  expect(brokenBy('src/platform/jobs.ts', "import { scanRoutes } from '../areas/scans/index.ts'")).toEqual([rule])
  expect(brokenBy('src/ui/Layout.tsx', "import { scanRoutes } from '../areas/scans/index.ts'")).toEqual([rule])
})

test.each([
  ['scans/routes.tsx', "import { holds } from '../partnership/index.ts'"],
  ['scans/routes/talk.tsx', "import type { Tx } from '../../../platform/database/scope.ts'"],
  ['scans/queries/scan.ts', "import { sql } from 'kysely'"],
  ['scans/rules/talkOrder.ts', "import { spread } from './agreement.ts'"],
  ['scans/rules.ts', "import { schoolYearOf } from '../../platform/schoolYear.ts'"],
  ['results/rules/tally.ts', "import { tallyOf } from '../../questions/index.ts'"],
  ['results/rules/sections.ts', "import { sectionMean } from '../../../platform/statistics/index.ts'"],
  ['partnership/rules.ts', "import type { Who } from '../../platform/web/who.ts'"],
  ['scans/pages/Talk.tsx', "import type { Scan } from '../queries.ts'"],
])('in %s may stand: %s', (file, line) => {
  expect(brokenBy(`src/areas/${file}`, line)).toEqual([])
})

test('a command may enter one part of an area, and nobody else may', () => {
  const line = "import { readTheme } from '../areas/instruments/reading/index.ts'"
  expect(brokenBy('src/cli/themeRead.ts', line)).toEqual([])
  expect(brokenBy('src/cli/themeRead.ts', line.replace('index', 'source'))).toHaveLength(1)
  expect(brokenBy('src/main.ts', "import './areas/instruments/reading/index.ts'")).toHaveLength(1)
})

test('the house keeps its own rules', () => {
  const found = findViolations(readAllImports(projectRoot, ['src']))
  expect(found.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`)).toEqual([])
})
