import fs from 'node:fs'
import path from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import readSheets from 'read-excel-file/node'
import { afterAll, describe, expect, it } from 'vitest'
import { filePart, wordLines } from '../../platform/reports/officeForTests.ts'
import { beyondThePage, eachPage, hostileStrings, letters, pagesOf } from '../../platform/reports/pdfForTests.ts'
import { stopPresses } from '../../platform/reports/press.ts'
import { projectRoot } from '../../platform/root.ts'
import { hostileReport, largestReport } from './report/extremeSamples.ts'
import { reportText } from './report/reportText.ts'
import { emptyReport, sampleReport } from './report/samples.ts'
import type { ScanReport } from './report/scanReport.ts'
import {
  checkTemplate,
  exampleTemplate,
  scanReportDocx,
  scanReportPdf,
  scanReportXlsx,
  templatePlaceholders,
} from './report.ts'

afterAll(stopPresses)

/** Every text of the report that its readers must find in each form, as the words in it. */
function mustStand(report: ScanReport): string[] {
  const { themes, focus, account } = reportText(report)
  return [
    report.school.name,
    ...themes.flatMap(({ title, criteria }) => [
      title,
      ...criteria.flatMap(({ name, now, descriptors, remarks }) => [
        name,
        now.words,
        ...descriptors.map(({ text }) => text),
        ...remarks.map(({ text }) => text),
      ]),
    ]),
    ...focus.points.flatMap(({ goal, actions }) => [
      goal,
      ...actions.flatMap(({ what, owner, due }) => [what, owner, due]),
    ]),
    ...account.participants.rows.flat(),
    ...account.paragraphs.map(({ text }) => text),
  ].filter((text) => text !== '')
}

const wordFileWith = (line: string) =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(line)] }] }))

describe('het verslag als PDF', () => {
  it('is PDF/UA-1 en zegt alles wat het team vastlegde', async () => {
    const pdf = await scanReportPdf(sampleReport)
    expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const said = letters((await pagesOf(pdf)).join(' '))
    for (const text of mustStand(sampleReport)) expect(said).toContain(letters(text))
  })

  it('zet het ontwikkelplan op een eigen bladzijde, om op te hangen', async () => {
    const pages = await pagesOf(await scanReportPdf(sampleReport))
    const plan = pages.filter((page) => page.includes('Ontwikkelplan'))
    expect(plan).toHaveLength(1)
    expect(plan[0]).toMatch(/Wat we gaan doen\s+Wie\s+Klaar op/)
    expect(plan[0]).not.toContain('Zo lagen de keuzes')
  })

  it('heeft vanaf de tweede bladzijde school en schooljaar bovenaan, en overal een nummer', async () => {
    const [first, ...others] = await pagesOf(await scanReportPdf(sampleReport))
    expect(first).not.toContain('De Waterlelie · schooljaar 2026–2027')
    for (const page of others) expect(page).toContain('De Waterlelie · schooljaar 2026–2027')
    expect(first).toContain(`1 van ${others.length + 1}`)
  })

  it('zegt bij elke peilstok en elke verdeling in woorden wat er te zien is', async () => {
    const structure = await eachPage(await scanReportPdf(sampleReport), (page) => page.getStructTree())
    const tree = JSON.stringify(structure)
    expect(tree).toContain('Peilstok: tussen fase 2 en 3, ambitie fase 3.')
    expect(tree).toContain('6 keuzes: 1 keer fase 1, 3 keer fase 2, 2 keer fase 4.')
  })

  it('kan leeg zijn', async () => {
    const said = (await pagesOf(await scanReportPdf(emptyReport))).join(' ')
    expect(said).toContain('Er zijn nog geen aandachtspunten gekozen.')
    expect(said).toContain('Geen teamoordeel')
  })

  it('kan tien thema’s van acht criteria hebben', { timeout: 60_000 }, async () => {
    const pages = await pagesOf(await scanReportPdf(largestReport))
    const said = letters(pages.join(' '))
    for (const theme of largestReport.themes) {
      for (const { name } of theme.criteria) expect(said).toContain(letters(name))
    }
  })

  it('neemt wat mensen typen als tekst, nooit als opmaak of als opdracht', async () => {
    const typed =
      '#panic("x") #read("/etc/passwd") *vet* $x$ = Kop <label> @ref \\ //weg /*weg*/ `code` [haken] {{school}}'
    const report = { ...sampleReport, school: { ...sampleReport.school, name: typed }, occasion: typed }
    const pages = await pagesOf(await scanReportPdf(report))
    expect(letters(pages[0] ?? '').split(letters(typed))).toHaveLength(3)
  })

  it('komt er ook met de gemeenste teksten die er zijn', { timeout: 60_000 }, async () => {
    expect(hostileStrings.length).toBeGreaterThan(400)
    expect((await scanReportPdf(hostileReport(hostileStrings))).length).toBeGreaterThan(100_000)
  })

  it('laat niets van de bladzijde vallen, hoe lang een woord of hoe oud een school ook is', {
    timeout: 60_000,
  }, async () => {
    const levels = sampleReport.earlierScans.flatMap((scan) => scan.levels)
    const report = {
      ...hostileReport([
        ...hostileStrings,
        'x'.repeat(500),
        '1'.repeat(500),
        `https://peilstok.nl/${'a-'.repeat(200)}`,
      ]),
      earlierScans: [2002, 2006, 2010, 2014, 2018, 2022].map((schoolYear) => ({ schoolYear, levels })),
    }
    expect(await beyondThePage(await scanReportPdf(report))).toEqual([])
  })

  it('is twee keer hetzelfde', async () => {
    expect(await scanReportPdf(sampleReport)).toEqual(await scanReportPdf(sampleReport))
  })
})

describe('het verslag als Word-document', () => {
  it('zegt alles wat de PDF zegt', async () => {
    const said = letters(
      wordLines(await scanReportDocx(sampleReport))
        .join(' ')
        .replaceAll('&amp;', '&'),
    )
    for (const text of mustStand(sampleReport)) expect(said).toContain(letters(text))
  })

  it.each([
    ['leeg is', emptyReport],
    ['het grootst is', largestReport],
    ['vol gemene teksten staat', hostileReport(hostileStrings)],
  ])('komt er ook als het %s', async (_, report) => {
    expect(wordLines(await scanReportDocx(report)).length).toBeGreaterThan(20)
  })

  it('past in een eigen sjabloon met elke plek die er is', async () => {
    const template = await exampleTemplate()
    const places = wordLines(template).join(' ')
    for (const { name } of templatePlaceholders) expect(places).toContain(`{{${name}}}`)
    const file = await scanReportDocx(sampleReport, template)
    expect(wordLines(file).join(' ')).not.toContain('{{')
    const said = letters(wordLines(file).join(' '))
    for (const text of mustStand(sampleReport)) expect(said).toContain(letters(text))
    expect(filePart(file, 'word/document.xml')).toContain('<w:tblHeader/>')
  })

  it('heeft een handleiding die elke plek in een sjabloon noemt', () => {
    const guide = fs.readFileSync(path.join(projectRoot, 'docs', 'guide', 'word-sjabloon.md'), 'utf8')
    for (const { name, becomes } of templatePlaceholders) expect(guide).toContain(`| \`{{${name}}}\` | ${becomes} |`)
  })

  it('keurt een sjabloon voordat iemand het bewaart', async () => {
    await expect(checkTemplate(await exampleTemplate())).resolves.toBeUndefined()
    await expect(checkTemplate(await wordFileWith('{{schol}}'))).rejects.toThrow('{{schol}}')
  })

  it('zegt in het Nederlands wat er aan een sjabloon mankeert', async () => {
    await expect(scanReportDocx(sampleReport, new Uint8Array([1, 2, 3]))).rejects.toMatchObject({
      name: 'UnusableTemplate',
      message: expect.stringContaining('Dit is geen Word-bestand'),
    })
  })
})

describe('het verslag als werkmap', () => {
  const sheetsOf = async (report: ScanReport) => readSheets(Buffer.from(await scanReportXlsx(report)))

  it('heeft de bladen Oordelen, Ontwikkelplan en Verantwoording', async () => {
    expect((await sheetsOf(sampleReport)).map(({ sheet }) => sheet)).toEqual([
      'Oordelen',
      'Ontwikkelplan',
      'Verantwoording',
    ])
  })

  it('geeft per criterium oordeel, ambitie, verdeling en eerdere oordelen om mee te rekenen', async () => {
    const [judgements] = await sheetsOf(sampleReport)
    const [head, first] = judgements?.data ?? []
    const row = Object.fromEntries((head ?? []).map((name, index) => [String(name), first?.[index]]))
    expect(row).toMatchObject({
      Thema: 'Gespreid leiderschap',
      Waarborg: 2,
      Criterium: 'Wie neemt het initiatief?',
      'Ons oordeel': 2.5,
      Ambitie: 3,
      'Ambitie in schooljaar': '2028–2029',
      'Keuzes fase 2': 3,
      'Overeenstemming (0 tot 1)': 0.37,
      'Oordeel 2022–2023': 1.5,
    })
  })

  it('zwijgt over de keuzes als minder dan drie mensen er een maakten', async () => {
    const [judgements] = await sheetsOf(sampleReport)
    const row = judgements?.data.find((cells) => cells[2] === 'Onderwijsassistenten')
    expect(row?.slice(7, 13)).toEqual([null, null, null, null, null, null])
  })

  it('geeft per vervolgactie wie haar doet en wanneer', async () => {
    const [, plan] = await sheetsOf(sampleReport)
    expect(plan?.data).toHaveLength(6)
    expect(plan?.data[1]?.slice(3)).toEqual([
      'In elke bouw een aanspreekpunt kiezen',
      'Ruud van Dam',
      new Date('2027-01-15T00:00:00Z'),
    ])
  })

  it('komt er ook met de gemeenste teksten, zonder één formule', async () => {
    const file = await scanReportXlsx(hostileReport(hostileStrings))
    for (const number of [1, 2, 3]) expect(filePart(file, `xl/worksheets/sheet${number}.xml`)).not.toContain('<f>')
  })
})
