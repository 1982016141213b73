import { afterAll, describe, expect, it } from 'vitest'
import { stopPresses } from './press.ts'
import { typesetPdf } from './typst.ts'

afterAll(stopPresses)

const fixture = (name: string) => `platform/reports/fixtures/${name}.typ`

/** The parts of a PDF file that are not compressed. */
async function plainParts(lines: string[]): Promise<string> {
  const pdf = await typesetPdf(fixture('lines'), { title: 'Proefdruk', lines })
  return Buffer.from(pdf).toString('latin1')
}

describe('zetten', () => {
  it('maakt een PDF/UA-1: met structuur, taal en titel', async () => {
    const pdf = await plainParts(['Een regel.'])
    expect(pdf).toMatch(/^%PDF-1\.7/)
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toMatch(/\/MarkInfo <<\s+\/Marked true/)
    expect(pdf).toMatch(/\/Lang ?\(nl-NL\)/)
    expect(pdf).toMatch(/<dc:title>.*Proefdruk.*<\/dc:title>/)
    expect(pdf).toMatch(/\/DisplayDocTitle true/)
  })

  it('sluit ons eigen lettertype in', async () => {
    expect(await plainParts(['Een regel.'])).toMatch(/\/BaseFont ?\/[A-Z]{6}\+AtkinsonHyperlegibleNext-Regular/)
  })

  it.each([
    ['een plaatje zonder woorden', 'noAlt', 'missing alt text'],
    ['een document zonder titel', 'noTitle', 'missing document title'],
    ['een kop die een niveau overslaat', 'skippedHeading', 'skipped from heading level 1 to 3'],
  ])('weigert %s', async (_, name, reason) => {
    await expect(typesetPdf(fixture(name), {})).rejects.toThrow(reason)
  })

  it('zegt waar een sjabloon niet klopt', async () => {
    await expect(typesetPdf(fixture('broken'), {})).rejects.toThrow(
      /fixtures\/broken\.typ: .*Hier klopt het sjabloon niet/,
    )
  })

  it('leest buiten de bronnen geen bestanden', async () => {
    await expect(typesetPdf(fixture('outside'), {})).rejects.toThrow(/cannot read file outside of project root|escape/)
  })
})
