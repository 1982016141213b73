// What the documents promise: links lead somewhere, pictures are there, and lists are complete.
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { settingNames } from '../src/platform/config.ts'
import { projectRoot } from '../src/platform/root.ts'
import { shots } from '../tools/guideShots.ts'

const read = (file: string) => fs.readFileSync(path.join(projectRoot, file), 'utf8')
const filesIn = (folder: string, ending: string) =>
  fs.globSync(`${folder}/**/*${ending}`, { cwd: projectRoot }).map((file) => file.replaceAll(path.sep, '/'))

const documents = ['README.md', 'ARCHITECTURE.md', ...filesIn('docs', '.md')]
const link = /\]\(([^)\s]+)\)/g

/** Where a document's links lead within the project: a file, and a heading in it if any. */
function linksOf(document: string): { file: string; heading: string }[] {
  return [...read(document).matchAll(link)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = '', heading = ''] = target.split('#')
      return { file: file === '' ? document : path.posix.join(path.posix.dirname(document), file), heading }
    })
}

/** The headings of a document as a link names them: "Wie ziet wat?" is `wie-ziet-wat`. */
function headingsOf(document: string): string[] {
  return [...read(document).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

/** Every document that somebody finds who starts at the README and follows links. */
function reachable(): Set<string> {
  const found = new Set(['README.md'])
  for (const document of found)
    for (const { file } of linksOf(document)) if (file.endsWith('.md') && documents.includes(file)) found.add(file)
  return found
}

test.each(documents)('every link and picture of %s is there', (document) => {
  const broken = linksOf(document).filter(
    ({ file, heading }) =>
      !fs.existsSync(path.join(projectRoot, file)) || (heading !== '' && !headingsOf(file).includes(heading)),
  )
  expect(broken).toEqual([])
})

test('every document is found by following links from the README', () => {
  expect(documents.filter((document) => !reachable().has(document))).toEqual([])
})

test('every picture of the guide is made by the tool, and stands on a page', () => {
  const pictures = filesIn('docs/guide/images', '.png')
  expect(pictures.map((file) => path.basename(file, '.png')).sort()).toEqual(shots.map(({ name }) => name).sort())
  const shown = new Set(documents.flatMap(linksOf).map(({ file }) => file))
  expect(pictures.filter((file) => !shown.has(file))).toEqual([])
})

test('the pictures of the guide weigh less than 3 MB together', () => {
  const bytes = filesIn('docs/guide/images', '.png').map((file) => fs.statSync(path.join(projectRoot, file)).size)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000)
})

test('every setting stands in the table for operators, and no other', () => {
  const rows = [...read('docs/operations/README.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
  expect(rows.sort()).toEqual([...settingNames].sort())
})

test('every package we depend on has its reason written down', () => {
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(read('package.json'))
  const reasons = read('docs/decisions/0002-dependencies.md')
  const unexplained = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies }).filter(
    (name) => !reasons.includes(`\`${name}\``),
  )
  expect(unexplained).toEqual([])
})

test('what stands in bold in the guide stands in the program: buttons, links and fields', () => {
  const program = filesIn('src', '.ts')
    .concat(filesIn('src', '.tsx'))
    .map((file) => read(file).replace(/\s+/g, ' '))
    .join('\n')
  const labels = filesIn('docs/guide', '.md').flatMap((page) =>
    [
      ...read(page)
        .replace(/\s+/g, ' ')
        .matchAll(/\*\*([^*]+?)[.:]?\*\*/g),
    ].map(([, label = '']) => label),
  )
  expect(labels.length).toBeGreaterThan(50)
  expect(labels.filter((label) => !program.includes(label))).toEqual([])
})

test('every command stands in the table for operators', () => {
  const commands = [...read('src/cli.ts').matchAll(/^ {2}'?([a-z ]+)'?: async/gm)].map(([, name]) => name)
  expect(commands.length).toBeGreaterThan(3)
  const table = read('docs/operations/README.md')
  expect(commands.filter((name) => !table.includes(`\`node bin/peilstok ${name}`))).toEqual([])
})
