/**
 * A LimeSurvey survey as its tables tell it, whichever version wrote them: up to 3 each row stands there once per language,
 * with its text; from 4 on texts stand in tables of their own (`question_l10ns`, `answer_l10ns`, `group_l10ns`).
 * Source: application/helpers/export_helper.php and the models of github.com/LimeSurvey/LimeSurvey.
 */
import type { Language } from '../../../questions/index.ts'
import { UnreadableDocument } from '../unreadable.ts'
import { plainTextOf } from './plainText.ts'
import type { Row, Tables } from './tables.ts'

/** A text by language, plain; `original` when the survey is in neither of ours. */
export type Texts = Partial<Record<Language | 'original', string>>

export type LimeAnswer = { code: string; texts: Texts; scale: string }

export type LimeSubquestion = { code: string; texts: Texts; scale: string }

export type LimeQuestion = {
  code: string
  /** One letter or sign, as LimeSurvey names its types. */
  type: string
  texts: Texts
  help: Texts
  mandatory: boolean
  /** Whether "Anders, namelijk …" is one of the answers. */
  other: boolean
  relevance: string
  subquestions: readonly LimeSubquestion[]
  answers: readonly LimeAnswer[]
  /** Settings that differ from how LimeSurvey comes, without those that are texts. */
  attributes: Readonly<Record<string, string>>
  /** Words behind what is filled in, such as "uur". */
  suffix: Texts
}

export type LimeGroup = { title: Texts; description: Texts; relevance: string; questions: readonly LimeQuestion[] }

export type LimeSurvey = { title: Texts; welcome: Texts; groups: readonly LimeGroup[] }

/** @throws UnreadableDocument when there is no question in it */
export function surveyOf(tables: Tables): LimeSurvey {
  const rowsOf = (table: string) => tables.get(table) ?? []
  const [survey = {}] = rowsOf('surveys')
  const base = survey.language ?? rowsOf('questions')[0]?.language ?? 'nl'
  const texts = textsIn(base)
  const settings = rowsOf('surveys_languagesettings')
  const groups = groupsOf(tables, texts)
  if (groups.every(({ questions }) => questions.length === 0))
    throw new UnreadableDocument('bevat geen vragen. Exporteer de enquête opnieuw uit LimeSurvey.')
  return {
    title: texts(settings, 'surveyls_title', 'surveyls_language'),
    welcome: joined(
      texts(settings, 'surveyls_description', 'surveyls_language'),
      texts(settings, 'surveyls_welcometext', 'surveyls_language'),
    ),
    groups,
  }
}

type TextReader = (rows: readonly Row[], column: string, languageColumn?: string) => Texts

/** @param base the language in which the survey was made first, as LimeSurvey calls it: `nl`, `nl-informal`, `en`, `de` */
function textsIn(base: string): TextReader {
  return (rows, column, languageColumn = 'language') => {
    const found: Texts = {}
    for (const row of rows) {
      const text = plainTextOf(row[column] ?? '')
      if (text === '') continue
      const language = languageOf(row[languageColumn] ?? base)
      if (language) found[language] ??= text
      else if (row[languageColumn] === base) found.original ??= text
    }
    return found
  }
}

function languageOf(name: string): Language | null {
  if (/^nl\b/.test(name)) return 'nl'
  return /^en\b/.test(name) ? 'en' : null
}

function joined(first: Texts, second: Texts): Texts {
  const languages = ['nl', 'en', 'original'] as const
  return Object.fromEntries(
    languages.flatMap((language) => {
      const parts = [first[language], second[language]].filter((part) => part !== undefined)
      return parts.length > 0 ? [[language, parts.join('\n')]] : []
    }),
  )
}

/** The rows that are about one thing, in one or several languages, by its id; in the order of the file. */
function byId(rows: readonly Row[], idColumn: string): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => row[idColumn] ?? '')
}

const inOrder =
  (column: string) =>
  (a: readonly Row[], b: readonly Row[]): number =>
    Number(a[0]?.[column] ?? 0) - Number(b[0]?.[column] ?? 0)

function groupsOf(tables: Tables, texts: TextReader): LimeGroup[] {
  const groups = byId(tables.get('groups') ?? [], 'gid')
  const localised = byId(tables.get('group_l10ns') ?? [], 'gid')
  const questions = questionsByGroup(tables, texts)
  const known = [...groups].sort(([, a], [, b]) => inOrder('group_order')(a, b))
  // A question of a group that is not in the file is asked all the same.
  const others = [...questions.keys()].filter((id) => !groups.has(id)).map((id): [string, Row[]] => [id, []])
  return [...known, ...others].map(([id, rows]) => {
    const worded = [...rows, ...(localised.get(id) ?? [])]
    return {
      title: texts(worded, 'group_name'),
      description: texts(worded, 'description'),
      relevance: rows[0]?.grelevance ?? '',
      questions: questions.get(id) ?? [],
    }
  })
}

function questionsByGroup(tables: Tables, texts: TextReader): Map<string, LimeQuestion[]> {
  const localised = byId(tables.get('question_l10ns') ?? [], 'qid')
  const subquestions = subquestionsByParent(tables, localised, texts)
  const answers = answersByQuestion(tables, texts)
  const attributes = byId(tables.get('question_attributes') ?? [], 'qid')
  const found = new Map<string, LimeQuestion[]>()
  const all = [...byId(tables.get('questions') ?? [], 'qid')].sort(([, a], [, b]) => inOrder('question_order')(a, b))
  for (const [id, rows] of all) {
    const [row = {}] = rows
    if ((row.parent_qid ?? '0') !== '0') continue
    const worded = [...rows, ...(localised.get(id) ?? [])]
    const set = attributes.get(id) ?? []
    const question: LimeQuestion = {
      code: row.title ?? '',
      type: row.type ?? '',
      texts: texts(worded, 'question'),
      help: texts(worded, 'help'),
      mandatory: row.mandatory === 'Y' || row.mandatory === 'S',
      other: row.other === 'Y',
      relevance: row.relevance ?? '',
      subquestions: subquestions.get(id) ?? [],
      answers: answers.get(id) ?? [],
      attributes: Object.fromEntries(set.map(({ attribute = '', value = '' }) => [attribute, value])),
      suffix: texts(
        set.filter(({ attribute }) => attribute === 'suffix'),
        'value',
      ),
    }
    add(found, row.gid ?? '', question)
  }
  return found
}

function subquestionsByParent(
  tables: Tables,
  localised: ReadonlyMap<string, readonly Row[]>,
  texts: TextReader,
): Map<string, LimeSubquestion[]> {
  const found = new Map<string, LimeSubquestion[]>()
  const all = [...byId(tables.get('subquestions') ?? [], 'qid')].sort(([, a], [, b]) => inOrder('question_order')(a, b))
  for (const [id, rows] of all) {
    const [row = {}] = rows
    add(found, row.parent_qid ?? '', {
      code: row.title ?? '',
      texts: texts([...rows, ...(localised.get(id) ?? [])], 'question'),
      scale: row.scale_id ?? '0',
    })
  }
  return found
}

function answersByQuestion(tables: Tables, texts: TextReader): Map<string, LimeAnswer[]> {
  const localised = byId(tables.get('answer_l10ns') ?? [], 'aid')
  const all = tables.get('answers') ?? []
  const answers = Map.groupBy(all, ({ qid = '', scale_id = '0', code = '' }) => `${qid} ${scale_id} ${code}`)
  const found = new Map<string, LimeAnswer[]>()
  for (const rows of [...answers.values()].sort(inOrder('sortorder'))) {
    const [{ qid = '', code = '', scale_id = '0', aid = '' } = {}] = rows
    const worded = [...rows, ...(aid === '' ? [] : (localised.get(aid) ?? []))]
    add(found, qid, { code, scale: scale_id, texts: texts(worded, 'answer') })
  }
  return found
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
