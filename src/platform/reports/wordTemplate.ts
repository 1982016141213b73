/**
 * Fills a partnership's own Word template. A template is a DOCX file with placeholders such as `{{school}}`: nothing in it
 * is evaluated, and what is filled in is never read as a placeholder again.
 */
import { type IPatch, Paragraph, PatchType, patchDetector, patchDocument, TextRun } from 'docx'
import { UnreadableZip, unzip, type ZipFault } from '../zip.ts'
import { UnusableTemplate } from './unusableTemplate.ts'
import { textRuns, type WordBlock, type WordStyles } from './word.ts'

/** What a placeholder becomes: a few words within a line, or blocks in place of its whole line. */
export type TemplateField = string | readonly WordBlock[]

/**
 * Sizes in bytes. Text is parsed as a whole, at about a second for each million, so what of the template is XML is
 * limited more strictly than its pictures. A usual template has 0.3 million.
 */
export const templateLimits = { file: 5_000_000, unpacked: 30_000_000, xml: 2_000_000, parts: 500, placeholders: 200 }

/**
 * Fills a template.
 * @param template a DOCX file from outside
 * @param title of the new document, in its properties
 * @param fieldsFor all placeholders that may occur, by name, made with the styles that the template has
 * @param needed the placeholders without which the document would lack what it is about
 * @returns a DOCX file
 * @throws UnusableTemplate when the file is no DOCX, is too large or damaged, holds no placeholder, an unknown one or not
 *   those it needs, or has a placeholder for blocks in the middle of other text
 */
export async function fillWordTemplate(
  template: Uint8Array,
  title: string,
  fieldsFor: (styles: WordStyles) => Readonly<Record<string, TemplateField>>,
  needed: readonly string[] = [],
): Promise<Uint8Array> {
  const parts = templateParts(template)
  const fields = fieldsFor(stylesIn(textOf(parts, 'word/styles.xml')))
  try {
    const lines = linesIn(textOf(parts, 'word/document.xml'))
    checkNumber(lines)
    checkOwnLines(lines, fields)
    const found = await patchDetector({ data: template, trimPlaceholders: true })
    checkPlaceholders(found, Object.keys(fields))
    checkNeeded(found, needed)
    return await patchDocument({
      outputType: 'uint8array',
      data: template,
      trimPlaceholders: true,
      properties: { title },
      patches: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, patchOf(field)])),
    })
  } catch (error) {
    if (error instanceof UnusableTemplate) throw error
    throw new UnusableTemplate(faults.damaged, { cause: error })
  }
}

/** A line of a template with a placeholder on it, behind a label if there is one. */
export function placeholderLine(name: string, label?: string): Paragraph {
  const before = label === undefined ? [] : textRuns(`${label}: `, { bold: true })
  return new Paragraph({ children: [...before, new TextRun(`{{${name}}}`)] })
}

const faults: Record<ZipFault | 'too much text' | 'macros' | 'word template' | 'no words', string> = {
  'no zip': 'Dit is geen Word-bestand. Open je sjabloon in Word, kies “Opslaan als” en dan .docx, zonder wachtwoord.',
  damaged: 'Dit Word-bestand is beschadigd. Open het in Word, sla het opnieuw op als .docx en probeer het nog eens.',
  encrypted: 'Dit bestand is beveiligd met een wachtwoord. Sla het op zonder wachtwoord en probeer het opnieuw.',
  'too large': 'Dit sjabloon is te groot: hooguit 5 MB. Maak de afbeeldingen kleiner en probeer het opnieuw.',
  'too much text':
    'In dit sjabloon staat te veel tekst om in te vullen. Haal weg wat niet bij het verslag hoort en probeer het opnieuw.',
  macros: 'In dit bestand zitten macro’s. Sla het op als gewoon Word-document (.docx) en probeer het opnieuw.',
  'word template':
    'Dit is een Word-sjabloon (.dotx). Sla het op als gewoon Word-document (.docx) en probeer het opnieuw.',
  'no words': 'Dit is geen Word-document. Open je sjabloon in Word, kies “Opslaan als” en dan .docx.',
}

/** The parts of the template, after everything that can be checked of a file before it is read. */
function templateParts(template: Uint8Array): Map<string, Buffer> {
  if (template.length > templateLimits.file) throw new UnusableTemplate(faults['too large'])
  const parts = unzipped(template)
  const types = textOf(parts, '[Content_Types].xml')
  if (!parts.has('word/document.xml')) throw new UnusableTemplate(faults['no words'])
  if (types.includes('macroEnabled') || parts.has('word/vbaProject.bin')) throw new UnusableTemplate(faults.macros)
  if (types.includes('wordprocessingml.template.main')) throw new UnusableTemplate(faults['word template'])
  const xml = [...parts].filter(([name]) => /\.(xml|rels)$/.test(name)).reduce((sum, [, part]) => sum + part.length, 0)
  if (xml > templateLimits.xml) throw new UnusableTemplate(faults['too much text'])
  return parts
}

function unzipped(template: Uint8Array): Map<string, Buffer> {
  try {
    return unzip(template, templateLimits)
  } catch (error) {
    if (error instanceof UnreadableZip) throw new UnusableTemplate(faults[error.fault], { cause: error })
    throw error
  }
}

function textOf(parts: ReadonlyMap<string, Buffer>, name: string): string {
  return parts.get(name)?.toString('utf8') ?? ''
}

/** Word calls its headings `heading 1` in every language, but gives them an id in the language it runs in. */
function stylesIn(xml: string): WordStyles {
  const ids = new Map<string, string>()
  for (const [, id = '', name = ''] of xml.matchAll(
    /<w:style\b[^>]*?w:styleId="([^"]*)"[^>]*>\s*<w:name w:val="([^"]*)"/g,
  )) {
    ids.set(name.toLowerCase(), id)
  }
  const heading = (level: number) => ids.get(`heading ${level}`) ?? null
  const bullet = ids.get('list bullet')
  return {
    headings: [heading(1), heading(2), heading(3)],
    bullets: bullet === undefined ? { by: 'sign' } : { by: 'style', style: bullet },
  }
}

function checkPlaceholders(found: readonly string[], known: readonly string[]): void {
  const written = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join(', ')
  const unknown = [...new Set(found.map((name) => name.trim()))].filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new UnusableTemplate(
      `In je sjabloon staat iets dat Peilstok niet kan invullen: ${written(unknown)}. ` +
        `Haal het weg, of gebruik een van deze: ${written(known)}.`,
    )
  }
  if (found.length > 0) return
  throw new UnusableTemplate(
    `In je sjabloon staat niet waar het verslag moet komen. Zet er ten minste één van deze in: ${written(known)}.`,
  )
}

function checkNeeded(found: readonly string[], needed: readonly string[]): void {
  const missing = needed.find((name) => !found.some((one) => one.trim() === name))
  if (missing === undefined) return
  throw new UnusableTemplate(`In je sjabloon ontbreekt {{${missing}}}. Zet het alleen op een regel.`)
}

/** Blocks take the place of a whole line; other text on that line would silently be lost. */
function checkOwnLines(lines: readonly string[], fields: Readonly<Record<string, TemplateField>>): void {
  const blocks = Object.keys(fields).filter((name) => typeof fields[name] !== 'string')
  for (const line of lines) {
    const name = blocks.find((block) => line.includes(`{{${block}}}`))
    if (name !== undefined && line.trim() !== `{{${name}}}`) {
      throw new UnusableTemplate(
        `In je sjabloon staat {{${name}}} tussen andere tekst. Zet het alleen op een regel; er komen tabellen en koppen.`,
      )
    }
  }
}

function checkNumber(lines: readonly string[]): void {
  const found = lines.reduce((sum, line) => sum + line.split('{{').length - 1, 0)
  if (found <= templateLimits.placeholders) return
  throw new UnusableTemplate(
    `In je sjabloon moet Peilstok op ${found} plekken iets invullen. Dat mogen er hooguit ${templateLimits.placeholders} zijn.`,
  )
}

/** The text of each paragraph, with the spaces inside placeholders left out. */
function linesIn(xml: string): string[] {
  return xml.split('</w:p>').map((upToEnd) => {
    const paragraph = upToEnd.slice(Math.max(upToEnd.lastIndexOf('<w:p '), upToEnd.lastIndexOf('<w:p>')))
    const runs = paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)
    return Array.from(runs, ([, text = '']) => text)
      .join('')
      .replace(/\{\{\s*(.*?)\s*\}\}/g, '{{$1}}')
  })
}

function patchOf(field: TemplateField): IPatch {
  return typeof field === 'string'
    ? { type: PatchType.PARAGRAPH, children: textRuns(field) }
    : { type: PatchType.DOCUMENT, children: field }
}
