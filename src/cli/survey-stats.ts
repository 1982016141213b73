import { parseArgs } from 'node:util'
import { type Command, UsageError } from './command.ts'
import { type ColumnLeftOut, ColumnSorter, type Scale } from './survey-stats/columns.ts'
import { type Choice, Gathered } from './survey-stats/gathered.ts'
import { reportOf } from './survey-stats/report.ts'
import { readRows } from './survey-stats/rows.ts'

const usage = 'BESTAND.csv --scale 1-6 [--reverse A1,C4] [--group KOLOM] [--items A1,A2]'

export const surveyStatsCommand: Command = {
  name: 'survey stats',
  usage,
  help: 'Bereken per vraag en per schaal wat een tabel met antwoorden zegt en toon het als JSON',
  async run(args) {
    const asked = askedIn(args)
    const { items, others } = asked.items ? { items: asked.items, others: [] } : await findItems(asked)
    const choice: Choice = { scale: asked.scale, items, reversed: new Set(asked.reversed), group: asked.group }
    checkChoice(choice)
    const gathered = await gather(asked.file, choice)
    if (asked.group !== null) checkGroups(asked.group, gathered)
    console.log(JSON.stringify(reportOf(asked.file, choice, others, gathered), null, 2))
    return 0
  },
}

type Asked = { file: string; scale: Scale; reversed: string[]; group: string | null; items: string[] | null }

function askedIn(args: string[]): Asked {
  const { values, positionals } = optionsIn(args)
  const [file, ...rest] = positionals
  if (!file || rest.length > 0 || values.scale === undefined)
    throw new UsageError(`Gebruik: peilstok survey stats ${usage}`)
  return {
    file,
    scale: scaleIn(values.scale),
    reversed: namesIn(values.reverse),
    group: values.group ?? null,
    items: values.items === undefined ? null : namesIn(values.items),
  }
}

function optionsIn(args: string[]) {
  try {
    const text = { type: 'string' } as const
    return parseArgs({
      args,
      allowPositionals: true,
      options: { scale: text, reverse: text, group: text, items: text },
    })
  } catch (error) {
    throw new UsageError(`Gebruik: peilstok survey stats ${usage}`, { cause: error })
  }
}

/** More points than this no scale of answers has; it is rather a mistake in typing. */
const mostPoints = 101

function scaleIn(text: string): Scale {
  const [, low, high] = /^(\d{1,3})-(\d{1,3})$/.exec(text.trim()) ?? []
  const scale = { low: Number(low), high: Number(high) }
  if (scale.low < scale.high && scale.high - scale.low < mostPoints) return scale
  throw new UsageError(`“${text}” is geen schaal. Geef het laagste en het hoogste punt, bijvoorbeeld --scale 1-6.`)
}

const namesIn = (text = ''): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** The columns that are items when nobody named them; that of the groups is none. */
async function findItems({ file, scale, group }: Asked): Promise<{ items: string[]; others: ColumnLeftOut[] }> {
  let sorter: ColumnSorter | undefined
  await readRows(file, {
    columns(names) {
      sorter = new ColumnSorter(names, scale, group)
    },
    row: (cells, line) => sorter?.add(cells, line),
  })
  const { items, others } = sorter?.sorted() ?? { items: [], others: [] }
  if (items.length > 0) return { items, others }
  throw new UsageError(
    `“${file}” heeft geen kolom met antwoorden op de schaal ${scale.low}-${scale.high}. Klopt de schaal, en staan op de eerste rij de namen van de kolommen?`,
  )
}

function checkChoice({ items, reversed, group }: Choice): void {
  if (items.length === 0)
    throw new UsageError('Noem bij --items de kolommen die vragen zijn, bijvoorbeeld --items A1,A2.')
  const twice = items.find((item, place) => items.indexOf(item) !== place)
  if (twice !== undefined)
    throw new UsageError(
      `De kolom ${twice} staat twee keer bij de vragen. Geef elke kolom een eigen naam en noem hem één keer.`,
    )
  if (group !== null && items.includes(group))
    throw new UsageError(`De kolom ${group} kan niet een vraag en de groep zijn. Haal hem weg bij --items of --group.`)
  const unknown = [...reversed].find((name) => !items.includes(name))
  if (unknown !== undefined)
    throw new UsageError(
      `${unknown} is niet om te keren: het is geen kolom met een vraag. De vragen zijn: ${items.join(', ')}.`,
    )
}

async function gather(file: string, choice: Choice): Promise<Gathered> {
  let gathered: Gathered | undefined
  await readRows(file, {
    columns(names) {
      gathered = new Gathered(names, choice)
    },
    row: (cells, line) => gathered?.add(cells, line),
  })
  if (gathered && gathered.items.respondents > 0) return gathered
  throw new UsageError(`“${file}” heeft geen rijen met antwoorden onder de namen van de kolommen.`)
}

function checkGroups(column: string, { groups }: Gathered): void {
  if (groups.size < 2)
    throw new UsageError(
      `In de kolom ${column} ${groups.size === 0 ? 'staat geen groep' : 'staat maar één groep'}. Kies een kolom met minstens twee groepen.`,
    )
  if ([...groups.values()].every(({ score }) => score.n < 2))
    throw new UsageError(
      `In de kolom ${column} heeft elke groep maar één antwoord. Kies een kolom waarin mensen samen een groep zijn.`,
    )
}
