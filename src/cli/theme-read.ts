import { open } from 'node:fs/promises'
import { largestFile, readTheme, UnreadableDocument } from '../areas/instruments/reading/index.ts'
import { type Command, UsageError } from './command.ts'

export const themeReadCommand: Command = {
  name: 'theme read',
  usage: 'BESTAND',
  help: 'Lees een thema uit een Word-document, pdf of tekst en toon het als JSON',
  async run([file, ...rest]) {
    if (!file || rest.length > 0) throw new UsageError('Gebruik: peilstok theme read BESTAND')
    try {
      console.log(JSON.stringify(await readTheme(await bytesOf(file), file), null, 2))
      return 0
    } catch (error) {
      if (error instanceof UnreadableDocument) throw new UsageError(error.message)
      throw error
    }
  },
}

/** The bytes of a file; of one that is too large no more than shows that it is. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const handle = await open(file).catch((error: unknown) => {
    throw new UsageError(openProblem(file, error))
  })
  try {
    if (!(await handle.stat()).isFile())
      throw new UsageError(`“${file}” is geen bestand. Geef de naam van een bestand op.`)
    const buffer = Buffer.alloc(largestFile + 1)
    const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function openProblem(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return `“${file}” is er niet. Controleer de naam en de map.`
  return `“${file}” is niet te openen. Controleer of je het bestand mag lezen.`
}
