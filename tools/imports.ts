import fs from 'node:fs'
import path from 'node:path'
import { parseSync, type StaticExportEntry } from 'oxc-parser'

/** One import of a module of ours. */
export type Import = {
  /** The file that imports, as a path inside the project: `src/main.ts`. */
  from: string
  /** What is imported: a path inside the project, or the name as it stands for a package: `kysely/helpers/postgres`. */
  to: string
  /** Whether only types are imported, so that nothing of it remains when the program runs. */
  typeOnly: boolean
}

/**
 * Reads what a module imports, re-exports, and loads later on.
 * @param from its path inside the project
 * @throws Error when it is no TypeScript
 */
export function readImports(from: string, source: string): Import[] {
  const { module, errors } = parseSync(from, source)
  if (errors[0]) throw new Error(`${from}: ${errors[0].message}`)
  const found: { name: string; typeOnly: boolean }[] = []
  for (const { moduleRequest, entries } of module.staticImports) {
    // `import 'x'` names nothing and runs all the same.
    found.push({ name: moduleRequest.value, typeOnly: entries.length > 0 && entries.every(({ isType }) => isType) })
  }
  for (const entry of module.staticExports.flatMap(({ entries }) => entries)) found.push(...reExported(entry))
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^(['"`])([^$]*)\1$/.exec(source.slice(moduleRequest.start, moduleRequest.end))
    if (literal?.[2]) found.push({ name: literal[2], typeOnly: false })
  }
  return found.map(({ name, typeOnly }) => ({ from, to: resolve(from, name), typeOnly }))
}

function reExported({ moduleRequest, isType }: StaticExportEntry): { name: string; typeOnly: boolean }[] {
  return moduleRequest ? [{ name: moduleRequest.value, typeOnly: isType }] : []
}

/** Our imports carry their extension, so a relative name is a path. */
function resolve(from: string, name: string): string {
  return name.startsWith('.') ? path.posix.join(path.posix.dirname(from), name) : name
}

/**
 * All imports of the modules in some folders.
 * @param root the project's folder
 * @param folders inside it, e.g. `src`
 */
export function readAllImports(root: string, folders: readonly string[]): Import[] {
  const files = fs.globSync(
    folders.map((folder) => `${folder}/**/*.{ts,tsx}`),
    { cwd: root },
  )
  return files.sort().flatMap((file) => readImports(file, fs.readFileSync(path.join(root, file), 'utf8')))
}
