// Finds a Node of version 24 or newer: the one that runs now, or the one that npm installed beside us
// (package `node-<platform>-<arch>`, an optional dependency), and starts a program with it.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const needed = 24
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const require = createRequire(path.join(root, 'package.json'))

function node24() {
  if (Number(process.versions.node.split('.')[0]) >= needed) return process.execPath
  try {
    const folder = path.dirname(require.resolve(`node-${process.platform}-${process.arch}/package.json`))
    const binary = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    if (fs.existsSync(binary)) return binary
  } catch {}
  console.error(
    `Peilstok heeft Node ${needed} of nieuwer nodig; hier draait ${process.versions.node}. ` +
      `Installeer Node ${needed} (https://nodejs.org) en start opnieuw.`,
  )
  process.exit(2)
}

/** The file itself, or the command of that name that one of our packages brings. */
function program(file) {
  const own = path.resolve(root, file)
  if (fs.existsSync(own)) return own
  const command = path.join(root, 'node_modules', '.bin', file)
  if (fs.existsSync(command)) return fs.realpathSync(command)
  console.error(`Niet gevonden: ${file}. Draai eerst: npm ci`)
  process.exit(2)
}

/**
 * Starts `file` with Node 24 and passes on signals and the exit status.
 * @param {string} file
 * @param {string[]} args
 * @param {{ flags?: string[], tied?: boolean }} how flags for Node itself; and whether the program is told, by the
 *   end of its channel to this one, that this one was killed
 */
export async function startUnderNode24(file, args, { flags = [], tied = false } = {}) {
  const binary = node24()
  const child = spawn(binary, [...flags, '--enable-source-maps', program(file), ...args], {
    stdio: tied ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
    // What a program of ours starts with plain `node` must find this Node too.
    env: { ...process.env, PATH: `${path.dirname(binary)}${path.delimiter}${process.env.PATH ?? ''}` },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}
