// Builds the program when a source is newer than what was built (about 0.2 s), then runs it.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, isUpToDate } from '../tools/build.mjs'

// When the launcher is killed, the program ends as if it were asked to; otherwise it would go on unseen.
process.channel?.unref()
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
if (!isUpToDate(root) && fs.existsSync(path.join(root, 'src'))) await build(root)
await import(path.join(root, 'dist', 'cli.js'))
