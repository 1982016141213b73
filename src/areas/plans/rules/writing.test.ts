// Two people write in the same text of a plan, in any order, each from whatever was in front of them: no word is lost.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeTogether } from '../../../platform/writing.ts'

type Text = { what: string }

/** What the server keeps: every text that it acknowledged, by revision. Revision 0 is before anybody wrote. */
class Kept {
  readonly texts: Text[] = [{ what: '' }]

  write(base: number, what: string): { typed: number; revision: number } {
    const current = this.texts.at(-1) ?? { what: '' }
    const { typed, steps } = writeTogether<Text>(this.texts[base] ?? { what: '' }, current, { what })
    const before = this.texts.length - 1
    this.texts.push(...steps)
    return { typed: typed.what === current.what ? before : before + 1, revision: this.texts.length - 1 }
  }
}

/** Somebody with a page: types words, sends what stands there (perhaps twice), and now and then sees what others wrote. */
class Writer {
  base = 0
  text = ''
  readonly words: string[] = []
  readonly #name: string

  constructor(name: string) {
    this.#name = name
  }

  type(at: number): void {
    const word = `${this.#name}${this.words.length}`
    this.words.push(word)
    const words = this.text.split(' ').filter(Boolean)
    this.text = words.toSpliced(at % (words.length + 1), 0, word).join(' ')
  }

  send(kept: Kept): void {
    // Whoever typed on since goes on from what was sent.
    this.base = kept.write(this.base, this.text).typed
  }

  look(kept: Kept): void {
    this.send(kept)
    this.base = kept.texts.length - 1
    this.text = kept.texts.at(-1)?.what ?? ''
  }
}

const step = fc.record({
  who: fc.constantFrom(0, 1),
  does: fc.constantFrom('type', 'type', 'send', 'send-twice', 'look'),
  at: fc.nat({ max: 30 }),
})

test('in geen enkele volgorde waarin twee mensen schrijven gaat een woord verloren', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 40 }), (steps) => {
      const kept = new Kept()
      const writers = [new Writer('anna'), new Writer('bram')]
      for (const { who, does, at } of steps) {
        const writer = writers[who]
        if (!writer) continue
        if (does === 'type') writer.type(at)
        else if (does === 'look') writer.look(kept)
        else {
          const { base } = writer
          writer.send(kept)
          if (does === 'send-twice') kept.write(base, writer.text)
        }
      }
      for (const writer of writers) writer.send(kept)
      const words = new Set((kept.texts.at(-1)?.what ?? '').split(/\s+/))
      for (const writer of writers) for (const word of writer.words) expect(words).toContain(word)
    }),
    { numRuns: 500 },
  )
})
