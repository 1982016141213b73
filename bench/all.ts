// Every measurement, one after the other, each in a process of its own; a line of JSON for each: npm run bench
// Only some of them: npm run bench -- page choice
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../src/platform/root.ts'

const known = fs
  .readdirSync(path.join(projectRoot, 'bench'))
  .filter((file) => file.endsWith('.ts') && file !== 'all.ts')
  .map((file) => path.basename(file, '.ts'))

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`Onbekende meting: ${unknown.join(', ')}. Bekend zijn: ${known.join(', ')}.`)
  process.exit(2)
}

for (const name of asked.length > 0 ? asked : known) {
  const bench = spawn(process.execPath, ['--enable-source-maps', path.join(projectRoot, 'bench', `${name}.ts`)], {
    stdio: 'inherit',
  })
  const [status] = await once(bench, 'exit')
  if (status !== 0) process.exitCode = 1
}
