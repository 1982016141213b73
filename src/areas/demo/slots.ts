/** The words between braces in the sentences of the demo, and what can stand there. */
import type { Chance } from './chance.ts'

/** What is particular to the school that a sentence is about. */
export type Setting = { pabo: string }

const slots = {
  // From four up: some sentences go on to say what two or three of them were.
  aantal: ['vier', 'vijf', 'zes', 'zeven', 'acht'],
  mentoren: ['drie', 'vier', 'vijf', 'zes'],
  studenten: ['drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'tien'],
  weken: ['vier', 'zes', 'acht'],
  maand: ['september', 'oktober', 'november', 'december', 'januari', 'februari', 'maart'],
  dag: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
  groep: ['groep 1-2', 'groep 3', 'groep 4', 'groep 5', 'groep 6', 'groep 7', 'groep 8'],
  bouw: ['onderbouw', 'middenbouw', 'bovenbouw'],
  vak: ['rekenen', 'spelling', 'lezen', 'wereldoriëntatie', 'muziek', 'schrijven', 'bewegingsonderwijs', 'Engels'],
  onderwerp: [
    'voorlezen',
    'rekenen buiten',
    'de overgang naar groep 3',
    'bewegend leren',
    'burgerschap',
    'gesprekken met ouders',
    'meertaligheid',
    'spelend leren',
    'het nieuwe rapport',
    'klassenmanagement',
    'kansengelijkheid',
    'feedback',
  ],
  collega: [
    'de intern begeleider',
    'de taalcoördinator',
    'de rekencoördinator',
    'de vakleerkracht gym',
    'een onderwijsassistent',
    'een leerkracht van groep 4',
    'een leerkracht van de kleuters',
    'de leerkracht van groep 8',
    'de cultuurcoördinator',
  ],
} as const

const slotPattern = /\{(\p{L}+)\}/gu

/** The names of slots in a sentence that nothing is known for. */
export function unknownSlots(saying: string): string[] {
  return [...saying.matchAll(slotPattern)].flatMap(([, name = '']) => (wordsFor(name, { pabo: '-' }) ? [] : [name]))
}

/** Fills in the slots of a sentence; a capital in the name of the slot gives one in the text. */
export function fillSlots(saying: string, setting: Setting, chance: Chance): string {
  return saying.replace(slotPattern, (slot, name: string) => {
    const words = wordsFor(name, setting)
    if (!words) return slot
    const word = chance.pick(words)
    return name.charAt(0) === name.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word
  })
}

function wordsFor(name: string, setting: Setting): readonly string[] | undefined {
  const known: Record<string, readonly string[] | undefined> = { ...slots, pabo: [setting.pabo] }
  return known[name.toLowerCase()]
}
