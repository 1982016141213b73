/** How a school is recognised: its BRIN (two digits, two letters) and the code of its location (two digits). */
export type SchoolKey = { brin: string; locationCode: string }

/** A key as one word: `01AB00`. */
export function schoolKeyText({ brin, locationCode }: SchoolKey): string {
  return `${brin}${locationCode}`
}

export type ReadSchoolKey =
  /** `restored`: leading zeros, that a spreadsheet dropped, were put back. */
  { key: SchoolKey; restored: boolean } | { problem: string; at: 'institution' | 'location' }

/**
 * The key of a school from the two cells in which DUO writes it. Newer files repeat the BRIN in the code of the location
 * (`01AB` and `01AB00`), older ones do not (`01AB` and `00`); people also write all of it in the first (`01AB00`).
 */
export function readSchoolKey(institution: string, location: string): ReadSchoolKey {
  const first = partsOf(institution)
  const second = partsOf(location)
  if (!first)
    return {
      problem: `“${institution}” is geen instellingscode. Schrijf twee cijfers en twee letters, zoals 01AB.`,
      at: 'institution',
    }
  if (!second)
    return { problem: `“${location}” is geen vestigingscode. Schrijf twee cijfers, zoals 00.`, at: 'location' }
  const brin = first.brin || second.brin
  const code = second.code || first.code
  if (!brin) return { problem: 'Vul de instellingscode (BRIN) in, zoals 01AB.', at: 'institution' }
  if (!code) return { problem: 'Vul de vestigingscode in. De hoofdvestiging is meestal 00.', at: 'location' }
  if (contradict(first.brin, second.brin) || contradict(first.code, second.code)) {
    return {
      problem: `De vestigingscode “${location}” past niet bij de instellingscode “${institution}”.`,
      at: 'location',
    }
  }
  return {
    key: { brin: brin.padStart(4, '0'), locationCode: code.padStart(2, '0') },
    restored: brin.length < 4 || code.length < 2,
  }
}

/** Both parts as written, each empty when it is not there; null when the text is something else. */
function partsOf(text: string): { brin: string; code: string } | null {
  const parts = /^(\d{1,2}[A-Z]{2})?(\d{1,2})?$/.exec(text.toUpperCase().replace(/[\s|_-]/g, ''))
  return parts && { brin: parts[1] ?? '', code: parts[2] ?? '' }
}

function contradict(one: string, other: string): boolean {
  return one !== '' && other !== '' && one.padStart(4, '0') !== other.padStart(4, '0')
}
