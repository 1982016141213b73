import type { Crumb } from '../../../platform/web/answer.ts'
import { type Answer, page, redirect, told } from '../../../platform/web/answer.ts'
import type { WritingResult } from '../commands.ts'
import { TooLate } from '../pages/Writing.tsx'

/** What was changed of the texts that a form may bring: what it left out stays as it is. */
export function changesOf<Texts extends Record<string, string | undefined>>(texts: Texts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]): [string, string][] => (text === undefined ? [] : [[name, text]])),
  )
}

const bothTooLong = 'Samen met wat een ander schreef wordt dit te lang. Maak het korter.'

/**
 * What whoever wrote is answered: a script how it stands now, a browser the page again.
 * @param again the page with what was typed, and what is wrong with it
 */
export function writtenAnswer(
  result: WritingResult,
  changes: Readonly<Record<string, string>>,
  described: {
    fromScript: boolean
    back: string
    crumbs: readonly Crumb[]
    again: (message: string) => Promise<Answer>
  },
): Answer | Promise<Answer> {
  switch (result.kind) {
    case 'saved': {
      const { typed, revision, texts } = result
      return described.fromScript ? told({ typed, revision, texts }) : redirect(described.back, 'Bewaard.')
    }
    case 'closed':
      return page('Dit ligt nu vast', <TooLate texts={Object.values(changes).filter((text) => text !== '')} />, {
        status: 409,
        crumbs: described.crumbs,
      })
    case 'too-long':
      return described.again(bothTooLong)
  }
}
