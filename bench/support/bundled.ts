import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { projectRoot } from '../../src/platform/root.ts'

/**
 * Loads a file of this folder together with what it needs of the program: sources of the program do not run unbuilt.
 * @param name of the file, without `.ts`
 * @returns what it exports
 */
export async function loadBundled(name: string): Promise<unknown> {
  const outfile = path.join(projectRoot, 'dist', 'bench', `${name}.js`)
  await build({
    entryPoints: [path.join(projectRoot, 'bench', 'support', `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  })
  return import(pathToFileURL(outfile).href)
}
