/**
 * Whether the program may start in a mode with what is in its database: in the demo anybody comes in without proof, so it
 * never runs on a real partnership; and in production the demo's people could sign in beside real ones.
 * @param partnerships the ids of the partnerships in the database
 * @param demo the id of the demo's partnership
 * @returns in Dutch why not, and what to do; undefined when it may
 */
export function mixtureProblem(
  mode: 'demo' | 'production',
  partnerships: readonly string[],
  demo: string,
): string | undefined {
  if (mode === 'production' && partnerships.includes(demo))
    return 'In deze database staat de demo. Daarom start Peilstok niet in productie. Gebruik een lege database: zet DATABASE_URL of PEILSTOK_DATA naar een andere plek.'
  if (mode === 'demo' && partnerships.some((id) => id !== demo))
    return 'In deze database staat een echt partnerschap. In de demo kan iedereen zonder wachtwoord binnen, dus die start hier niet. Zet PEILSTOK_MODE=production, of zet PEILSTOK_DATA naar een andere map voor de demo.'
  return undefined
}

/** Letters and digits that are not mistaken for each other when they are copied by hand. */
const codeSigns = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/**
 * A code to copy by hand, in groups of four.
 * @param bytes chance: one byte for each sign; 12 bytes give 60 bits
 */
export function codeFrom(bytes: Uint8Array): string {
  const signs = Array.from(bytes, (byte) => codeSigns.charAt(byte % codeSigns.length))
  return signs.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** A code as it is compared: people leave out dashes, or type small letters. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
}
