/** Typst, set up with our fonts: a template and its input in, a PDF/UA-1 file out. Synchronous: see typst.ts. */
import path from 'node:path'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { projectRoot } from '../root.ts'
import { readFonts } from './fonts.ts'
import { printable } from './printable.ts'

export type TypesetJob = {
  /** The template, by its path under src/. */
  template: string
  /** The JSON that the template reads with `json(bytes(sys.inputs.document))`. */
  document: string
}

/** Compiled parts that no report used since this many reports are forgotten: fast for the next, and memory stays flat. */
const keepUnused = 1

const sources = path.join(projectRoot, 'src')

/** Reads the fonts (about 0.1 s) and returns what turns jobs into PDF files. */
export function createCompiler(): { typeset: (job: TypesetJob) => Uint8Array } {
  const fonts = readFonts()
  const characters = fonts.map((font) => font.characters)
  const compiler = NodeCompiler.create({
    workspace: sources,
    fontArgs: [{ fontBlobs: fonts.map(({ data }) => data) }],
  })

  /** @throws Error with Typst's own diagnosis when the template fails or PDF/UA-1 refuses the result */
  function typeset({ template, document }: TypesetJob): Uint8Array {
    const input = {
      mainFilePath: path.join(sources, template),
      inputs: { document: withPrintableText(document, characters) },
    }
    try {
      return compiler.pdf(input, { pdfStandard: PdfStandard.UA_1 })
    } catch (error) {
      throw new Error(`${template}: ${diagnosis(compiler, input, error)}`, { cause: error })
    } finally {
      compiler.evictCache(keepUnused)
    }
  }
  return { typeset }
}

function withPrintableText(document: string, fonts: readonly ReadonlySet<number>[]): string {
  return JSON.stringify(
    JSON.parse(document, (_, value: unknown) => (typeof value === 'string' ? printable(value, fonts) : value)),
  )
}

/** Why it failed. The compiler's exception names what PDF/UA-1 refuses; for errors in a template one has to ask again. */
function diagnosis(compiler: NodeCompiler, input: Parameters<NodeCompiler['compile']>[0], error: unknown): string {
  const diagnostics = compiler.compile(input).takeDiagnostics()
  return diagnostics ? JSON.stringify(compiler.fetchDiagnostics(diagnostics)) : String(error)
}
