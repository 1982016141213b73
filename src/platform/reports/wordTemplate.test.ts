import { Document, Header, Packer, Paragraph, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import { unzip } from '../zip.ts'
import { type ZipPart, zip } from '../zipForTests.ts'
import { filePart, wordLines } from './officeForTests.ts'
import { heading, paragraph, table } from './word.ts'
import { fillWordTemplate, type TemplateField, templateLimits } from './wordTemplate.ts'

/** A template as a partnership would make it in Word. */
function templateOf(...paragraphs: (string | Paragraph)[]): Promise<Uint8Array> {
  const children = paragraphs.map((line) => (typeof line === 'string' ? new Paragraph(line) : line))
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

/** The parts of a template, to change and zip again. */
async function partsOf(template: Promise<Uint8Array>): Promise<Record<string, ZipPart>> {
  return Object.fromEntries(unzip(await template, { unpacked: 10_000_000, parts: 100 }))
}

const plan = () => [heading(2, 'Ons plan'), table([{ name: 'Wat', share: 1 }], [['Bellen']])]

async function filled(template: Uint8Array | Promise<Uint8Array>, fields: Record<string, TemplateField> = {}) {
  return fillWordTemplate(await template, 'Verslag', (styles) => ({
    school: 'De Waterlelie',
    ontwikkelplan: plan(),
    kop: [heading(1, 'Een kop', { styles })],
    ...fields,
  }))
}

describe('een eigen sjabloon invullen', () => {
  it('vult woorden in een regel in, ook vaker, met spaties erin, en in de kopregel', async () => {
    const headers = { default: new Header({ children: [new Paragraph('Verslag van {{school}}')] }) }
    const children = [new Paragraph('{{school}} en nog eens {{ school }}')]
    const file = await filled(Packer.toBuffer(new Document({ sections: [{ headers, children }] })))
    expect(wordLines(file)).toEqual(['De Waterlelie en nog eens De Waterlelie'])
    expect(filePart(file, 'word/header1.xml').replace(/<[^>]+>/g, '')).toContain('Verslag van De Waterlelie')
  })

  it('vindt een plek ook als Word die onder water in stukken heeft geknipt', async () => {
    const cut = new Paragraph({
      children: [new TextRun('{{sch'), new TextRun({ text: 'ool', bold: true }), new TextRun('}}')],
    })
    expect(wordLines(await filled(templateOf(cut)))).toEqual(['De Waterlelie'])
  })

  it('zet koppen en tabellen in de plaats van een regel, en laat de regels eromheen staan', async () => {
    const file = await filled(templateOf('Vooraf', '{{ontwikkelplan}}', 'Achteraf'))
    expect(wordLines(file)).toEqual(['Vooraf', 'Ons plan', 'Wat', 'Bellen', 'Achteraf'])
    expect(filePart(file, 'word/document.xml')).toContain('<w:tblHeader/>')
  })

  it('gebruikt de kopstijl van het sjabloon, die in een Nederlandse Word Kop1 heet', async () => {
    const parts = await partsOf(templateOf('{{kop}}'))
    const styles = String(parts['word/styles.xml']).replaceAll('w:styleId="Heading1"', 'w:styleId="Kop1"')
    const file = await filled(zip({ ...parts, 'word/styles.xml': styles }))
    expect(filePart(file, 'word/document.xml')).toMatch(/<w:pStyle w:val="Kop1"\/>.*Een kop/)
  })

  it('maakt een kop vet als het sjabloon geen kopstijl heeft', async () => {
    const parts = await partsOf(templateOf('{{kop}}'))
    const styles = String(parts['word/styles.xml']).replaceAll(/w:val="heading \d"/gi, 'w:val="iets anders"')
    const xml = filePart(await filled(zip({ ...parts, 'word/styles.xml': styles })), 'word/document.xml')
    expect(xml).not.toContain('Heading1')
    expect(xml).toMatch(/<w:b\/>.*Een kop/)
  })

  it('leest wat mensen typten nooit als plek om in te vullen', async () => {
    const file = await filled(templateOf('{{school}}', '{{ontwikkelplan}}'), {
      school: 'A {{school}} {{{ontwikkelplan}}} {{constructor}} B',
      ontwikkelplan: [paragraph('C {{school}} {{ontwikkelplan}} D')],
    })
    const lines = wordLines(file).map((line) => line.replaceAll('\u2060', ''))
    expect(lines).toEqual(['A {{school}} {{{ontwikkelplan}}} {{constructor}} B', 'C {{school}} {{ontwikkelplan}} D'])
  })
})

describe('een sjabloon dat niet kan', () => {
  const refused = (template: Uint8Array | Promise<Uint8Array>) => expect(filled(template)).rejects

  it('noemt de plekken die niet bestaan, en welke wel', async () => {
    await refused(templateOf('{{schol}} {{school}} {{pln}}')).toThrow(
      /kan invullen: \{\{schol\}\}, \{\{pln\}\}\..*\{\{school\}\}, \{\{ontwikkelplan\}\}, \{\{kop\}\}/,
    )
  })

  it.each(['constructor', '__proto__', 'toString'])('kent geen plek die {{%s}} heet', async (name) => {
    await refused(templateOf(`{{${name}}}`)).toThrow('niet kan invullen')
  })

  it('zegt het als er niets in te vullen is', async () => {
    await refused(templateOf('Een gewone brief.')).toThrow('Zet er ten minste één van deze in: {{school}}')
  })

  it('weigert een tabel tussen andere woorden: die zouden verdwijnen', async () => {
    await refused(templateOf('Kijk: {{ ontwikkelplan }} mooi.')).toThrow('Zet het alleen op een regel')
  })

  it('weigert een bestand dat geen Word-document is', async () => {
    await refused(new Uint8Array([1, 2, 3])).toThrow('geen Word-bestand')
    await refused(Buffer.from('%PDF-1.7')).toThrow('geen Word-bestand')
    await refused(zip({ 'xl/workbook.xml': '<workbook/>' })).toThrow('geen Word-document')
  })

  it('weigert wat te groot is, ingepakt of uitgepakt', async () => {
    await refused(new Uint8Array(templateLimits.file + 1)).toThrow('hooguit 5 MB')
    const parts = await partsOf(templateOf('{{school}}'))
    const bomb = Buffer.alloc(templateLimits.unpacked + 1)
    await refused(zip({ ...parts, 'word/media/bom.png': bomb })).toThrow('te groot')
    const longText = `<w:document>${'<w:p/>'.repeat(templateLimits.xml / 6)}</w:document>`
    await refused(zip({ ...parts, 'word/document.xml': longText })).toThrow('te veel tekst')
    await refused(templateOf('{{school}} '.repeat(templateLimits.placeholders + 1))).toThrow('hooguit 200')
  })

  it('weigert macro’s, een .dotx en een wachtwoord', async () => {
    const parts = await partsOf(templateOf('{{school}}'))
    await refused(zip({ ...parts, 'word/vbaProject.bin': 'macro' })).toThrow('macro’s')
    const types = String(parts['[Content_Types].xml']).replace('document.main+xml', 'template.main+xml')
    await refused(zip({ ...parts, '[Content_Types].xml': types })).toThrow('.dotx')
    await refused(zip({ 'word/document.xml': { content: '', encrypted: true } })).toThrow('zonder wachtwoord')
  })

  it.each([
    ['geen XML', 'dit is geen xml'],
    ['niet afgesloten', '<w:document><w:body><w:p>'],
    ['eindeloos diep', '<a>'.repeat(300_000)],
  ])('noemt een document met %s beschadigd', async (_, content) => {
    const parts = await partsOf(templateOf('{{school}}'))
    await refused(zip({ ...parts, 'word/document.xml': content })).toMatchObject({ name: 'UnusableTemplate' })
  })
})
