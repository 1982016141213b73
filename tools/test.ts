// Everything that is checked, one after the other, and the sum of it in the last line: npm test
// npm run check is the fast part of it: npm test -- fast
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { projectRoot } from '../src/platform/root.ts'
import { readVitestReport, type Sum, sumLine, sumOf } from './testSum.ts'

const fast = process.argv.includes('fast')

/** Runs a program of ours under this Node, with its output on ours; resolves with its exit status. */
function run(...words: string[]): Promise<number> {
  const child = spawn('node', ['bin/run', ...words], { cwd: projectRoot, stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** A check that is one thing: it passes or it fails. */
async function check(title: string, ...words: string[]): Promise<Sum> {
  console.log(`\n— ${title}`)
  const status = await run(...words)
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }
}

async function tests(): Promise<Sum> {
  console.log(fast ? '\n— tests that need no database' : '\n— tests')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-sum-'))
  const report = path.join(folder, 'report.json')
  try {
    const only = fast ? ['--project', 'unit'] : []
    const status = await run(
      'vitest',
      'run',
      ...only,
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
    )
    return readVitestReport(fs.existsSync(report) ? fs.readFileSync(report, 'utf8') : '', status)
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

const sum = sumOf([
  await check('types', 'tsc', '--noEmit', '-p', '.'),
  await check('format and lint', 'biome', 'check', '.'),
  await check('rooms', 'tools/rooms.ts'),
  await tests(),
])
console.log(`\n${sumLine(sum)}`)
process.exitCode = sum.failed === 0 ? 0 : 1
