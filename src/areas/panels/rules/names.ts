/** Letters without accents, so that "Zoe" is found as "Zoë". */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Whose name a text mentions: in full, however it is written, or a part of it that begins with a capital. Particles such as
 * "van der" are no name.
 */
export function namedIn(text: string, names: readonly string[]): string[] {
  const words = wordsOf(text)
  const inFull = ` ${words.join(' ').toLowerCase()} `
  return names.filter((name) => {
    const parts = wordsOf(name)
    if (parts.length > 1 && inFull.includes(` ${parts.join(' ').toLowerCase()} `)) return true
    const telling = parts.filter((part) => /^\p{Lu}/u.test(part) && part.length > 1)
    return words.some((word) => telling.includes(word) || telling.some((part) => word === `${part}s`))
  })
}

export const nameInFinding = 'Hier staat de naam van een deelnemer. Schrijf op wat er gezegd is, niet wie het zei.'
