// Runs the program, and starts it again when a source changes (the launcher builds what is needed): npm run dev
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../src/platform/root.ts'

/** Editors write a file in several steps, and people several files. */
const quietMs = 150

const start = () =>
  spawn(process.execPath, ['--enable-source-maps', path.join(projectRoot, 'bin', 'peilstok.mjs'), 'start'], {
    stdio: 'inherit',
  })

async function stop(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  program.kill('SIGTERM')
  await once(program, 'exit')
}

let program = start()
let restarting = Promise.resolve()
const restart = () => {
  restarting = restarting.then(async () => {
    await stop(program)
    program = start()
  })
}

let timer: NodeJS.Timeout | undefined
for (const folder of ['src', 'content', 'db']) {
  fs.watch(path.join(projectRoot, folder), { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(restart, quietMs)
  })
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await stop(program)
    process.exit(0)
  })
}
