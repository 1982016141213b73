const bySentence = new Intl.Segmenter('nl', { granularity: 'sentence' })

/** The pieces at whose boundaries a text can be split: its sentences, or its words when it is a single one. */
export function pieceTexts(text: string): string[] {
  const sentences = [...bySentence.segment(text)].map(({ segment }) => segment.trim()).filter((one) => one !== '')
  return sentences.length > 1 ? sentences : text.split(/\s+/).filter((word) => word !== '')
}
