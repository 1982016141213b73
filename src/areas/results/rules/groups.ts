import type { Group } from './release.ts'

/** Where a respondent belongs; null where that is not known. */
export type Place = { schoolId: string | null; instituteId: string | null; studyYear: number | null }

/** Respondents who belong to the same groups, whatever the menu. The board follows from the school. */
export type Cell = Place & { boardId: string | null }

/** The board of each school. */
export type Boards = ReadonlyMap<string, string>

export const wholePartnership: Group = { kind: 'partnership', key: '' }

export const cellAt = ({ schoolId, instituteId, studyYear }: Place, boards: Boards): Cell => ({
  schoolId,
  instituteId,
  studyYear,
  boardId: schoolId === null ? null : (boards.get(schoolId) ?? null),
})

export const cellKey = ({ schoolId, instituteId, studyYear }: Place): string =>
  `${schoolId ?? ''}|${instituteId ?? ''}|${studyYear ?? ''}`

/** The three dimensions of the menu, each from the widest group to the narrowest that the respondents of a cell are in. */
export function linesOf({ schoolId, boardId, instituteId, studyYear }: Cell): readonly (readonly Group[])[] {
  const school: Group[] = schoolId === null ? [] : [{ kind: 'school', key: schoolId }]
  const board: Group[] = boardId === null ? [] : [{ kind: 'board', key: boardId }]
  return [
    [wholePartnership, ...board, ...school],
    [wholePartnership, ...(instituteId === null ? [] : [{ kind: 'institute', key: instituteId } as const])],
    [wholePartnership, ...(studyYear === null ? [] : [{ kind: 'year', key: String(studyYear) } as const])],
  ]
}

/** Every group of the menu that the respondents of a cell are in, each once. */
export function groupsOf(cell: Cell): readonly Group[] {
  return [wholePartnership, ...linesOf(cell).flatMap((line) => line.slice(1))]
}
