import type { OrganisationKind } from '../../catalogue.ts'
import { folded, nearest } from '../spelling.ts'
import type { Organisation } from './person.ts'

/** Finds the organisation that a cell names, among those of the kinds that fit when the name alone fits several. */
export type FindOrganisation = (
  cell: string,
  kinds: readonly OrganisationKind[],
) => { organisation: Organisation } | { problem: string }

/**
 * Makes a search by name (also with place), by BRIN (also with the code of the location), or by the number of a board.
 * @returns a function that gives the organisation; or in Dutch what to write instead
 */
export function organisationFinder(organisations: readonly Organisation[]): FindOrganisation {
  const byWord = new Map<string, Organisation[]>()
  for (const organisation of organisations) {
    for (const word of new Set(wordsFor(organisation).map(folded))) {
      byWord.set(word, [...(byWord.get(word) ?? []), organisation])
    }
  }
  return (cell, kinds) => {
    if (cell === '') return { problem: 'Vul een organisatie in: de naam, of van een school de BRIN en vestigingscode.' }
    const found = byWord.get(folded(cell)) ?? []
    const fitting = found.filter(({ kind }) => kinds.includes(kind))
    const [organisation, ...others] = fitting.length > 0 ? fitting : found
    if (!organisation) return { problem: unknown(cell, organisations) }
    if (others.length > 0) return { problem: ambiguous(cell, [organisation, ...others]) }
    return { organisation }
  }
}

function wordsFor({ name, place, brin, locationCode, authorityNumber }: Organisation): string[] {
  const words = [name, `${name} ${place ?? ''}`, brin, brin && `${brin}${locationCode ?? ''}`, authorityNumber]
  return words.filter((word) => word !== null)
}

function unknown(cell: string, organisations: readonly Organisation[]): string {
  const meant = nearest(
    cell,
    organisations.map(({ name }) => name),
  )
  if (meant !== null) return `De organisatie “${cell}” is er niet. Bedoel je ${meant}?`
  return `De organisatie “${cell}” is er niet. Voeg haar eerst toe, of schrijf van een school de BRIN en vestigingscode, zoals 01AB00.`
}

function ambiguous(cell: string, found: readonly Organisation[]): string {
  const shown = found.slice(0, 5).map(precisely)
  const more = found.length > shown.length ? ', …' : ''
  return `“${cell}” kan ${found.length} organisaties zijn. Schrijf wat je bedoelt: ${shown.join(', ')}${more}.`
}

/** The shortest way to name an organisation that no other answers to, as far as it has one. */
function precisely({ name, place, brin, locationCode, authorityNumber }: Organisation): string {
  if (brin !== null) return `${brin}${locationCode ?? ''} (${[name, place].filter((part) => part !== null).join(', ')})`
  if (authorityNumber !== null) return `${authorityNumber} (${name})`
  return place === null ? name : `${name} ${place}`
}
