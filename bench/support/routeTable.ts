import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { z } from 'zod'
import { projectRoot } from '../../src/platform/root.ts'

const RouteTable = z.object({ routes: z.array(z.object({ method: z.string(), path: z.string() })) })

/** The paths of all pages, as the web's own table has them; a new page is measured without being named here. */
export async function pagePaths(): Promise<string[]> {
  const outfile = path.join(projectRoot, 'dist', 'bench', 'web.js')
  await build({
    entryPoints: [path.join(projectRoot, 'src', 'web.tsx')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  })
  const { routes } = RouteTable.parse(await import(pathToFileURL(outfile).href))
  return routes.filter(({ method }) => method === 'get').map((route) => route.path)
}
