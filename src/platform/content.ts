/** What comes with the program: YAML files in Dutch under `content/`, checked when they are loaded. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseDocument } from 'yaml'
import type { z } from 'zod'
import { projectRoot } from './root.ts'

const contentFolder = path.join(projectRoot, 'content')

/** A file of `content/` is missing or wrong; the message names the file and each place in it. */
export class ContentError extends Error {
  override name = 'ContentError'
}

/**
 * Reads one file of `content/` and checks it against its schema.
 * @param name its path under `content/` without extension, e.g. `instruments/professionalisering`
 * @param schema what the file must hold
 * @param folder another folder than the program's own `content/`
 * @throws ContentError when the file is missing, is no YAML, or does not fit the schema
 */
export async function readContent<Content>(
  name: string,
  schema: z.ZodType<Content>,
  folder = contentFolder,
): Promise<Content> {
  const file = `content/${name}.yaml`
  const parsed = schema.safeParse(parseYaml(file, await readText(file, path.join(folder, `${name}.yaml`))))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${writtenPath(issue.path) || '(hele bestand)'}: ${issue.message}`)
  throw new ContentError(`${file} klopt niet:\n  ${faults.join('\n  ')}`)
}

/**
 * The names of the files in a folder of `content/`, in alphabetical order, as `readContent` takes them.
 * @throws ContentError when there is no such folder
 */
export async function contentNames(subfolder: string, folder = contentFolder): Promise<string[]> {
  const files = await readdir(path.join(folder, subfolder)).catch((cause: unknown) => {
    throw new ContentError(`De map content/${subfolder} is er niet of is niet te lezen.`, { cause })
  })
  return files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `${subfolder}/${path.basename(file, '.yaml')}`)
    .sort()
}

async function readText(file: string, place: string): Promise<string> {
  return readFile(place, 'utf8').catch((cause: unknown) => {
    throw new ContentError(`${file} is er niet of is niet te lezen.`, { cause })
  })
}

function parseYaml(file: string, text: string): unknown {
  const document = parseDocument(text)
  const [fault] = document.errors
  if (fault) throw new ContentError(`${file} is geen geldige YAML: ${fault.message}`)
  return document.toJS()
}

/** `['roles', 3, 'level']` → `roles[3].level`. */
function writtenPath(parts: readonly PropertyKey[]): string {
  return parts.reduce<string>((written, part) => {
    if (typeof part === 'number') return `${written}[${part}]`
    return written ? `${written}.${String(part)}` : String(part)
  }, '')
}
