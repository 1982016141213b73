/** What a tagged pdf says of its own structure. Everything here is pure. */
import { type Block, type Cell, paragraph, type Table } from '../source.ts'
import type { Page, StructureElement, TextRun } from './page.ts'
import { linesOfRuns, paragraphsOfLines, textOfRuns, usualSizeOf } from './textLines.ts'

/** Elements that hold blocks; anything else is one paragraph. */
const groupRoles = /^(Root|Document|DocumentFragment|Part|Art|Sect|Div|Aside|NonStruct|L|LI|LBody)$/
const tableRoles = /^(Table|THead|TBody|TFoot|TR)$/
const headingRole = /^(Title|H\d?)$/
const mostColumns = 63
/** The largest share of the text that a structure can leave out: page numbers, and heads of tables once more. */
const mostLoose = 0.3

/**
 * The blocks of a document by its structure, in its order; then the text that the structure leaves out, such as page numbers.
 * @returns null when it has no structure with a table in it, or one that leaves out too much
 */
export function taggedBlocks(pages: readonly Page[]): Block[] | null {
  const structure = structureOf(pages)
  if (!structure || descendants(structure, 'Table').length === 0) return null
  const runs = pages.flatMap((page) => page.texts)
  const reader = new StructureReader(runs)
  const tagged = reader.blocksOf(structure)
  const loose = reader.unread()
  if (loose.length > mostLoose * runs.length) return null
  return [...tagged, ...paragraphsOfLines(linesOfRuns(loose), usualSizeOf(runs))]
}

/** The structure of a document, out of what each of its pages shows of it. */
function structureOf(pages: readonly Page[]): StructureElement | null {
  const parts = pages.flatMap((page) => page.structure ?? [])
  return parts.reduce<StructureElement | null>((whole, part) => (whole ? continuedBy(whole, part) : part), null)
}

/**
 * An element with what the next page shows of it. Of a table each page shows all cells, filled or not; of anything else only
 * what is on it.
 */
function continuedBy(element: StructureElement, next: StructureElement): StructureElement {
  if (tableRoles.test(element.role)) {
    const children = elementsIn(element).map((child, index) => {
      const same = elementsIn(next)[index]
      return same ? continuedBy(child, same) : child
    })
    return { ...element, children }
  }
  const [last, first] = [elementsIn(element).at(-1), elementsIn(next)[0]]
  if (!last || !first || !goesOn(last, first)) return { ...element, children: [...element.children, ...next.children] }
  return {
    ...element,
    children: [...element.children.slice(0, -1), continuedBy(last, first), ...next.children.slice(1)],
  }
}

function goesOn(last: StructureElement, first: StructureElement): boolean {
  return (
    last.role === first.role &&
    (groupRoles.test(last.role) || (last.role === 'Table' && shapeOf(last) === shapeOf(first)))
  )
}

/** How many cells each row of a table has. */
function shapeOf(table: StructureElement): string {
  return descendants(table, 'TR')
    .map((row) => elementsIn(row).length)
    .join()
}

class StructureReader {
  readonly #unread: Map<string | null, TextRun[]>

  constructor(runs: readonly TextRun[]) {
    this.#unread = Map.groupBy(runs, (run) => run.mark)
  }

  unread(): TextRun[] {
    return [...this.#unread.values()].flat()
  }

  blocksOf(element: StructureElement): Block[] {
    if (element.role === 'Table') {
      const captions = descendants(element, 'Caption').map((caption) => paragraph(this.#textOf(caption)))
      return [...captions, this.#tableOf(element)]
    }
    if (!groupRoles.test(element.role)) return [paragraph(this.#textOf(element), headingRole.test(element.role))]
    return element.children.flatMap((child) =>
      typeof child === 'string' ? [paragraph(textOfRuns(this.#take(child)))] : this.blocksOf(child),
    )
  }

  #tableOf(table: StructureElement): Table {
    /** Per column, how many rows from this one on are covered by a cell from above. */
    const covered: number[] = []
    const rows = descendants(table, 'TR').map((row) => {
      const cells = elementsIn(row).map((element): Cell => {
        const free = covered.indexOf(0)
        const column = free < 0 ? covered.length : free
        const columns = Math.min(element.columns, mostColumns)
        for (let at = column; at < column + columns; at += 1) covered[at] = element.rows
        return { text: this.#textOf(element), column, columns, rows: element.rows }
      })
      covered.forEach((rows, column) => {
        covered[column] = Math.max(0, rows - 1)
      })
      return cells
    })
    return { kind: 'table', rows }
  }

  #textOf(element: StructureElement): string {
    return textOfRuns(marksIn(element).flatMap((mark) => this.#take(mark)))
  }

  #take(mark: string): TextRun[] {
    const runs = this.#unread.get(mark) ?? []
    this.#unread.delete(mark)
    return runs
  }
}

/** The elements of a role within an element, in order, but not those within another table. */
function descendants(element: StructureElement, role: string): StructureElement[] {
  return elementsIn(element).flatMap((child) => {
    if (child.role === role) return [child]
    return child.role === 'Table' ? [] : descendants(child, role)
  })
}

function elementsIn(element: StructureElement): StructureElement[] {
  return element.children.filter((child) => typeof child !== 'string')
}

function marksIn(element: StructureElement): string[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [child] : marksIn(child)))
}
