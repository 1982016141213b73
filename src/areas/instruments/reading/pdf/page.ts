/**
 * A page of a pdf as what is seen on it. Places are in points (1/72 inch) from the top left corner of the page as it is
 * shown, to the right and down.
 */
export type Page = {
  texts: TextRun[]
  rules: Rule[]
  /** What the document itself says of its structure (ISO 32000-2, 14.8: tagged pdf); null when it says nothing. */
  structure: StructureElement | null
}

export type Box = { left: number; right: number; top: number; bottom: number }

/** A few words, or a part of a word, written at once. */
export type TextRun = Box & {
  text: string
  /** The number of its page: a cell can go on over pages. */
  page: number
  /** The direction in which it is read: a name can stand upright in its cell. */
  turn: Turn
  /** The height of its letters. */
  size: number
  /** The marked content that it is part of, to find it in the structure. */
  mark: string | null
}

export type Turn = 'right' | 'down' | 'left' | 'up'

/** A straight line, horizontal (top and bottom are equal) or vertical (left and right are). */
export type Rule = Box

export type StructureElement = {
  /** Of ISO 32000-2, 14.8.4: Table, TR, TH, TD, P, H1 … */
  role: string
  rows: number
  columns: number
  /** In order: elements, and the marks of content. */
  children: (StructureElement | string)[]
}

export function middleOf(box: Box): { x: number; y: number } {
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
}

/** The smallest box around others; there is at least one. */
export function around(boxes: readonly Box[]): Box {
  return boxes.reduce<Box>(
    (box, { left, right, top, bottom }) => ({
      left: Math.min(box.left, left),
      right: Math.max(box.right, right),
      top: Math.min(box.top, top),
      bottom: Math.max(box.bottom, bottom),
    }),
    { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity },
  )
}
