// Checks that the rooms of the house keep to their order and doors: npm run rooms
import { projectRoot } from '../src/platform/root.ts'
import { readAllImports } from './imports.ts'
import { findViolations } from './roomRules.ts'

const imports = readAllImports(projectRoot, ['src'])
const violations = findViolations(imports)
for (const { from, to, rule } of violations) console.error(`${from} → ${to}\n  ${rule.name}: ${rule.instead}\n`)
console.error(
  violations.length === 0
    ? `${imports.length} imports, all through the right doors`
    : `${violations.length} imports do not belong`,
)
process.exitCode = violations.length === 0 ? 0 : 1
