/** The fonts that we print with. Only these: what a report looks like must not depend on the machine. */
import fs from 'node:fs'
import { createRequire } from 'node:module'

export type Font = { data: Buffer; characters: ReadonlySet<number> }

// Typst cannot read the woff2 files that browsers get, so these packages hold the same typeface as TTF.
const houseFont = '@expo-google-fonts/atkinson-hyperlegible-next'
const files = [
  `${houseFont}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`,
  `${houseFont}/400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf`,
  `${houseFont}/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf`,
  `${houseFont}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`,
  // Cyrillic, Greek, Arabic, Hebrew and signs: names and quotes come in all scripts.
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
]

const { resolve } = createRequire(import.meta.url)

/** Reads the fonts, in the order in which house.typ falls back on them. */
export function readFonts(): Font[] {
  return files.map((file) => {
    const data = fs.readFileSync(resolve(file))
    return { data, characters: charactersIn(data) }
  })
}

/** The house font for a Word document, which carries it along: whoever opens it seldom has it. */
export const wordFont = {
  name: 'Atkinson Hyperlegible Next',
  read: () => ({
    name: wordFont.name,
    data: fs.readFileSync(resolve(`${houseFont}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`)),
    bold: fs.readFileSync(resolve(`${houseFont}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`)),
  }),
}

/**
 * The code points that a font draws.
 * @param data a TrueType file
 * @throws Error when it holds no Unicode character map of format 4 or 12
 * Source: OpenType specification, table `cmap`.
 */
export function charactersIn(data: Buffer): Set<number> {
  const map = tableAt(data, 'cmap')
  const subtables = Array.from({ length: data.readUInt16BE(map + 2) }, (_, index) => {
    return map + data.readUInt32BE(map + 4 + index * 8 + 4)
  })
  const offset = (format: number) => subtables.find((start) => data.readUInt16BE(start) === format)
  const full = offset(12)
  if (full !== undefined) return groupedCharacters(data, full)
  const basic = offset(4)
  if (basic !== undefined) return segmentedCharacters(data, basic)
  throw new Error('The font has no character map of format 4 or 12')
}

function tableAt(data: Buffer, tag: string): number {
  const tables = data.readUInt16BE(4)
  for (let record = 12; record < 12 + tables * 16; record += 16) {
    if (data.toString('latin1', record, record + 4) === tag) return data.readUInt32BE(record + 8)
  }
  throw new Error(`The font has no table ${tag}`)
}

/** Format 12: groups of consecutive code points. */
function groupedCharacters(data: Buffer, start: number): Set<number> {
  const characters = new Set<number>()
  const groups = data.readUInt32BE(start + 12)
  for (let group = start + 16; group < start + 16 + groups * 12; group += 12) {
    for (let code = data.readUInt32BE(group); code <= data.readUInt32BE(group + 4); code++) characters.add(code)
  }
  return characters
}

/** Format 4: segments of the basic plane, in which some code points can point at glyph 0, "not there". */
function segmentedCharacters(data: Buffer, start: number): Set<number> {
  const characters = new Set<number>()
  const size = data.readUInt16BE(start + 6)
  const [ends, starts, deltas, ranges] = [14, 16 + size, 16 + size * 2, 16 + size * 3].map((at) => start + at)
  if (!ends || !starts || !deltas || !ranges) return characters
  for (let segment = 0; segment < size; segment += 2) {
    const range = data.readUInt16BE(ranges + segment)
    const first = data.readUInt16BE(starts + segment)
    for (let code = first; code <= data.readUInt16BE(ends + segment); code++) {
      const indirect = range === 0 ? code : data.readUInt16BE(ranges + segment + range + (code - first) * 2)
      const glyph = indirect === 0 ? 0 : (indirect + data.readUInt16BE(deltas + segment)) & 0xffff
      if (glyph !== 0 && code !== 0xffff) characters.add(code)
    }
  }
  return characters
}
