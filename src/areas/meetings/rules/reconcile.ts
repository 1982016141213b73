import { mergeDiff3 } from 'node-diff3'

/**
 * Brings together what two people made of one text, line by line.
 * @param base the text that both began with
 * @returns undefined when both changed the same lines: then a person has to choose
 */
export function reconcile({ base, mine, theirs }: { base: string; mine: string; theirs: string }): string | undefined {
  if (theirs === base || mine === theirs) return mine
  if (mine === base) return theirs
  const { conflict, result } = mergeDiff3(mine.split('\n'), base.split('\n'), theirs.split('\n'))
  return conflict ? undefined : result.join('\n')
}
