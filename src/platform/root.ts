import fs from 'node:fs'
import path from 'node:path'

/**
 * The project's folder, in which `db/` and `content/` are: the nearest one above this file with a package.json, so that
 * it is found from the sources and from the bundle in dist/ alike.
 */
export const projectRoot: string = nearestProject(import.meta.dirname)

function nearestProject(folder: string): string {
  if (fs.existsSync(path.join(folder, 'package.json'))) return folder
  const parent = path.dirname(folder)
  if (parent === folder) throw new Error(`No package.json above ${import.meta.dirname}`)
  return nearestProject(parent)
}
