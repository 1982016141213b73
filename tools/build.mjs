// Bundles the server (our own code only; packages stay in node_modules), the browser's scripts and the style sheet.
import fs from 'node:fs'
import path from 'node:path'
import { build as esbuild } from 'esbuild'

const sources = ['src', 'tools/build.mjs', 'package-lock.json']

/** The newest modification time under a file or folder, in ms. */
function newest(place) {
  const stat = fs.statSync(place)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...fs.readdirSync(place).map((name) => newest(path.join(place, name))))
}

/** @param {string} root the project's folder */
export function isUpToDate(root) {
  const stamp = path.join(root, 'dist', '.built')
  if (!fs.existsSync(stamp)) return false
  const built = fs.statSync(stamp).mtimeMs
  return sources.every((source) => {
    const place = path.join(root, source)
    return !fs.existsSync(place) || newest(place) <= built
  })
}

/** @param {string} root the project's folder; writes dist/ */
export async function build(root) {
  const started = new Date()
  const out = path.join(root, 'dist')
  const source = (name) => path.join(root, 'src', name)
  const common = { bundle: true, sourcemap: true, logLevel: 'warning', absWorkingDir: root }
  await esbuild({
    ...common,
    // Workers are started by file name, so they are entries of their own.
    entryPoints: [source('cli.ts'), ...fs.globSync('src/**/*.worker.ts', { cwd: root }).map((f) => path.join(root, f))],
    outdir: out,
    outbase: path.join(root, 'src'),
    entryNames: '[name]',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    splitting: true,
    chunkNames: 'chunk-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  await esbuild({
    ...common,
    entryPoints: [
      { in: source('client/peilstok.ts'), out: 'peilstok' },
      { in: source('ui/styles/peilstok.css'), out: 'peilstok' },
      { in: source('ui/styles/light.css'), out: 'light' },
    ],
    outdir: path.join(out, 'public'),
    platform: 'browser',
    format: 'esm',
    target: ['chrome120', 'firefox121', 'safari17.5'],
    minify: true,
    loader: { '.woff2': 'copy' },
    assetNames: '[name]-[hash]',
  })
  fs.copyFileSync(source('ui/icon.svg'), path.join(out, 'public', 'icon.svg'))
  fs.writeFileSync(path.join(out, '.built'), '')
  fs.utimesSync(path.join(out, '.built'), started, started)
}
