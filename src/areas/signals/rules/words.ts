/** How long the short form of a question is at most; the title of an agenda item has room for it. */
const shortLength = 120

/** A question as a title: its first line, cut after a word where it is too long. */
export function shortQuestion(question: string): string {
  const [line = ''] = question.split('\n')
  if (line.length <= shortLength) return line
  const cut = line.slice(0, shortLength - 1)
  const lastSpace = cut.lastIndexOf(' ')
  return `${(lastSpace > shortLength / 2 ? cut.slice(0, lastSpace) : cut).toWellFormed()}…`
}
