// Builds the program when a source is newer than what was built (about 0.2 s), then runs it.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, isUpToDate } from '../tools/build.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
if (!isUpToDate(root) && fs.existsSync(path.join(root, 'src'))) await build(root)
await import(path.join(root, 'dist', 'cli.js'))
