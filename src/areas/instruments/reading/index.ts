/**
 * Reading a theme or a framework from the document that somebody has; a questionnaire has a folder of its own, `limesurvey`. `readTheme` makes a proposal, the functions of
 * `editing.ts` correct it. The way of a document: bytes → `Source` (paragraphs and tables) → a proposal. Only the first step does I/O.
 */
export { type Direction, joinWithNext, moveText, type Spot, splitCell } from './editing.ts'
export type { FrameworkProposal, ItemProposal, PartInDoubt, SubthemeProposal } from './framework/proposal.ts'
export { frameworkOf, readFrameworkSource } from './framework/readFramework.ts'
export {
  type CriterionProposal,
  everyWordPlacedOnce,
  type Place,
  type ThemeProposal,
  textAt,
  type Uncertainty,
  wordsOf,
} from './proposal.ts'
export { largestFile } from './readable.ts'
export { readSource, readTheme, themeOf } from './readTheme.ts'
export { type Block, type Cell, type Paragraph, type Source, type Table, textsOf } from './source.ts'
export { UnreadableDocument } from './unreadable.ts'
