import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reconcile } from './writing.ts'

describe('twee mensen schrijven aan dezelfde opbrengst', () => {
  test('wie alleen schreef, krijgt zijn eigen tekst', () => {
    expect(reconcile('Er is ruimte.', 'Er is ruimte.', 'Er is  veel ruimte.')).toBe('Er is  veel ruimte.')
    expect(reconcile('Er is ruimte.', 'Er is weinig ruimte.', 'Er is ruimte.')).toBe('Er is weinig ruimte.')
  })

  test('wie op een andere plek schreef, houdt beide veranderingen', () => {
    expect(
      reconcile(
        'Er is ruimte om te proberen.',
        'Er is veel ruimte om te proberen.',
        'Er is ruimte om iets te proberen.',
      ),
    ).toBe('Er is veel ruimte om iets te proberen.')
  })

  test('wie op dezelfde plek schreef, ziet beide teksten: eerst die van de ander', () => {
    expect(reconcile('Er is ruimte.', 'Er is weinig ruimte.', 'Er is genoeg ruimte.')).toBe(
      'Er is weinig genoeg ruimte.',
    )
    expect(reconcile('', 'Studenten ontwerpen zelf.', 'Mentoren doen mee.')).toBe(
      'Studenten ontwerpen zelf. Mentoren doen mee.',
    )
  })

  test('wat allebei hetzelfde begint, staat er één keer', () => {
    expect(reconcile('', 'Er is tijd voor gesprek', 'Er is tijd voor feedback')).toBe(
      'Er is tijd voor gesprek feedback',
    )
    expect(reconcile('', 'Er is tijd', 'Er is tijd voor gesprek')).toBe('Er is tijd voor gesprek')
  })

  test('regels blijven regels', () => {
    expect(reconcile('een\ntwee', 'een\ntwee\ndrie', 'nul\neen\ntwee')).toBe('nul\neen\ntwee\ndrie')
  })

  test('een tekst die één woord eindeloos herhaalt, kost geen tijd', () => {
    const long = 'a '.repeat(2_000)
    const started = process.threadCpuUsage()
    reconcile(long, `b ${long}`, `${long} c`)
    expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(1_000)
  })
})

const word = fc.constantFrom('er', 'is', 'ruimte', 'tijd', 'om', 'te', 'leren', 'en', '\n', 'voor')
const text = fc
  .array(fc.oneof(word, fc.stringMatching(/^[a-zé]{1,6}$/)), { maxLength: 25 })
  .map((words) => words.join(' '))
/** A text that somebody made of another: words taken out, words put in. */
const madeOf = (base: string) =>
  fc.tuple(fc.infiniteStream(fc.nat(9)), text).map(([chances, added]) => {
    const chance = () => chances.next().value ?? 0
    const rest = added.split(' ')
    return base
      .split(' ')
      .flatMap((one) => (chance() < 2 ? [] : chance() < 2 ? [one, rest.shift() ?? ''] : [one]))
      .concat(chance() < 5 ? rest : [])
      .join(' ')
  })
const edits = text.chain((base) => fc.tuple(fc.constant(base), madeOf(base), madeOf(base)))

const count = (of: string) => {
  const counts = new Map<string, number>()
  for (const one of of.match(/\S+/g) ?? []) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

describe('wat men ook schrijft', () => {
  test('elk woord dat een van beiden toevoegde, staat in het resultaat', () => {
    fc.assert(
      fc.property(edits, ([base, theirs, mine]) => {
        const [before, after] = [count(base), count(reconcile(base, theirs, mine))]
        for (const side of [theirs, mine])
          for (const [one, times] of count(side)) {
            const added = times - (before.get(one) ?? 0)
            if (added > 0) expect(after.get(one) ?? 0, one).toBeGreaterThanOrEqual(added)
          }
      }),
      { numRuns: 2_000 },
    )
  })

  test('er komt geen woord bij dat niemand schreef', () => {
    fc.assert(
      fc.property(edits, ([base, theirs, mine]) => {
        const known = new Set([...count(base).keys(), ...count(theirs).keys(), ...count(mine).keys()])
        for (const one of count(reconcile(base, theirs, mine)).keys()) expect(known).toContain(one)
      }),
    )
  })

  test('wie niets veranderde, krijgt de tekst van de ander, en gelijk blijft gelijk', () => {
    fc.assert(
      fc.property(edits, ([base, theirs]) => {
        expect(reconcile(base, theirs, base)).toBe(theirs)
        expect(reconcile(base, base, theirs)).toBe(theirs)
        expect(reconcile(base, theirs, theirs)).toBe(theirs)
      }),
    )
  })
})
