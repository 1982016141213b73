/** The straight lines that a page draws, out of the operators of pdf.js. Everything here is pure. */
import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { around, type Rule } from './page.ts'

/** Six numbers: a matrix as in ISO 32000-2, 8.3.3. */
export type Matrix = readonly number[]

/** How pdf.js writes the parts of a path, one number each before their coordinates. */
const parts = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 }

const strokes = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const fills = new Set([OPS.fill, OPS.eoFill])

/** In points: a filled rectangle that is thinner is a line, a shorter line is a speck, and a line may lean so much. */
const widestLine = 3
const shortestLine = 4
const slant = 1

type Point = { x: number; y: number }

/**
 * @param operators as `getOperatorList` gives them
 * @param view the matrix from the page's own coordinates to those in which it is shown
 */
export function drawnRules(operators: { fnArray: number[]; argsArray: unknown[] }, view: Matrix): Rule[] {
  const rules: Rule[] = []
  const saved: Matrix[] = []
  let matrix = view
  for (const [index, operator] of operators.fnArray.entries()) {
    const [first, second] = listOf(operators.argsArray[index])
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(matrix)
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? view
    if (operator === OPS.transform) matrix = times(matrix, numbersOf(operators.argsArray[index]))
    if (operator === OPS.paintFormXObjectBegin) matrix = times(matrix, numbersOf(first))
    if (operator === OPS.constructPath && typeof first === 'number') {
      for (const rule of rulesOfPath(first, numbersOf(listOf(second)[0]), matrix)) rules.push(rule)
    }
  }
  return rules
}

function rulesOfPath(paint: number, path: readonly number[], matrix: Matrix): Rule[] {
  const outlines = outlinesOf(path).map((points) => points.map((point) => moved(point, matrix)))
  if (fills.has(paint)) return outlines.flatMap((points) => thinBox(points))
  if (!strokes.has(paint)) return []
  return outlines.flatMap((points) =>
    points.slice(1).flatMap((point, index) => straight(points[index] ?? point, point)),
  )
}

/** The points of each part of a path that is drawn without lifting the pen; a curve counts as its end. */
function outlinesOf(path: readonly number[]): Point[][] {
  const outlines: Point[][] = []
  const coordinates = { [parts.moveTo]: 2, [parts.lineTo]: 2, [parts.curveTo]: 6, [parts.quadraticCurveTo]: 4 }
  for (let at = 0; at < path.length; ) {
    const part = path[at] ?? parts.closePath
    const count = coordinates[part] ?? 0
    const end = { x: path[at + count - 1] ?? 0, y: path[at + count] ?? 0 }
    const outline = outlines.at(-1)
    if (part === parts.moveTo || !outline) outlines.push([end])
    else outline.push(part === parts.closePath ? (outline[0] ?? end) : end)
    at += count + 1
  }
  return outlines
}

/** The stroke from one point to another, when it is horizontal or vertical. */
function straight(one: Point, other: Point): Rule[] {
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)]
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)]
  const thickness = Math.min(right - left, bottom - top)
  const length = Math.max(right - left, bottom - top)
  return thickness <= slant && length >= shortestLine ? [centred({ left, right, top, bottom })] : []
}

/** A filled outline that is so thin that it is a line. */
function thinBox(points: readonly Point[]): Rule[] {
  const box = around(points.map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y })))
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  return Math.min(width, height) <= widestLine && Math.max(width, height) >= shortestLine ? [centred(box)] : []
}

/** Without thickness. */
function centred({ left, right, top, bottom }: Rule): Rule {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return right - left < bottom - top ? { left: x, right: x, top, bottom } : { left, right, top: y, bottom: y }
}

function moved({ x, y }: Point, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

function times(matrix: Matrix, next: readonly number[]): Matrix {
  return next.length === 6 ? Util.transform([...matrix], [...next]) : matrix
}

/** Numbers out of what pdf.js passes on: an array, a typed array, or nothing. */
function numbersOf(value: unknown): number[] {
  return listOf(value).filter((item) => typeof item === 'number')
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return value instanceof Float32Array || value instanceof Float64Array ? [...value] : []
}
