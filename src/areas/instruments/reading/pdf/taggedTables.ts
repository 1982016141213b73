/** What a tagged pdf says of its own structure. Everything here is pure. */
import { type Block, type Cell, paragraph, type Table } from '../source.ts'
import type { Page, StructureElement, TextRun } from './page.ts'
import { linesOfRuns, paragraphsOfLines, textOfRuns, usualSizeOf } from './textLines.ts'

/** Elements that hold blocks; anything else is one paragraph. */
const groupRoles = /^(Root|Document|DocumentFragment|Part|Art|Sect|Div|Aside|NonStruct|L|LI|LBody)$/
const headingRole = /^(Title|H\d?)$/
const mostColumns = 63

/**
 * The blocks of a page by its structure, in its order; then the text that the structure leaves out, such as page numbers.
 * @returns null when the page has no structure with a table in it
 */
export function taggedBlocks(page: Page): Block[] | null {
  if (!page.structure || descendants(page.structure, 'Table').length === 0) return null
  const reader = new StructureReader(page.texts)
  const tagged = reader.blocksOf(page.structure)
  return [...tagged, ...paragraphsOfLines(linesOfRuns(reader.unread()), usualSizeOf(page.texts))]
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
