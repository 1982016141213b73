import { lineColumns } from '../../src/areas/finance/importing/columns.ts'
import { planWorkbook, workbookMark } from '../../src/areas/finance/importing/plan.ts'
import { findBudget, findKnown, findSentWorkbook } from '../../src/areas/finance/queries.ts'
import { workbookFile } from '../../src/platform/reports/workbook.ts'
import { type FormFields, today } from '../support/site.ts'
import type { PersonaName, World } from '../support/world.ts'
import { type AccessMatrix, type AccessRow, type Example, open } from './rows.ts'

const change: readonly PersonaName[] = ['project-coordinator']
/** Whoever has something to do with the money: of the whole, or of a place of their own. */
const sees: readonly PersonaName[] = [
  ...change,
  'board-member',
  'partnership-coordinator',
  'partnership-coordinator elsewhere',
  'institute-coordinator',
  'school-leader',
  'school-leader elsewhere',
]
/** A line of the partnership as a whole. */
const seesShared = sees.filter((name) => !name.startsWith('school-leader'))

const onBudget = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: sees,
  ...example,
})
const onLine = (example: Example = {}): AccessRow => ({ allowed: change, seen: seesShared, ...example })
const onWorkbook = (example: Example = {}): AccessRow => ({ allowed: change, seen: change, ...example })

/** The budget's revision, which every change raises. */
const seen = ({ partnership, ids }: World) =>
  partnership.inScope(async (tx) => String((await findBudget(tx, ids.budget ?? ''))?.revision))

const line: FormFields = {
  kind: 'training',
  title: 'Mentorentraining',
  organisation: '',
  role: '',
  hours: '',
  rate: '',
  amount: '1.250,50',
  remarks: '',
  revision: '1',
}

const workbook = async () => {
  const bytes = await workbookFile([
    {
      name: 'Regels',
      columns: lineColumns.map(({ names: [name], width }) => ({ name, width })),
      rows: [['Scholing', 'Nieuw', null, null, null, null, 100, null, null, null]],
    },
  ])
  return { workbook: new File([new Uint8Array(bytes)], 'kader.xlsx') }
}

/** What somebody sends who agrees to take the workbook over: the mark of what they saw. */
const agreement = ({ partnership, person, ids }: World) =>
  partnership.inScope(async (tx) => {
    const sent = await findSentWorkbook(tx, ids.budget ?? '', ids.workbook ?? '')
    if (!sent) throw new Error('no workbook was sent in')
    return { seen: workbookMark(planWorkbook(sent.sheets, await findKnown(tx, sent.budget, today))) }
  }, person('project-coordinator').id)

export const financeAccess: AccessMatrix = {
  'get /finance': open(sees),
  'post /finance': open(change, { form: () => ({ schoolYear: '2027', fromLast: 'on' }) }),
  'get /finance/:budget': onBudget(sees),
  'get /finance/:budget/workbook': onBudget(sees),
  'post /finance/:budget/document': onBudget(sees, { form: () => ({ format: 'pdf' }) }),
  'get /finance/:budget/settings': onBudget(change),
  'post /finance/:budget/settings': onBudget(change, {
    form: async (world) => ({
      subsidy: '1.250',
      rate: '62,50',
      remarks: 'Zoals afgesproken.',
      revision: await seen(world),
    }),
  }),
  'get /finance/:budget/students': onBudget(change),
  'post /finance/:budget/students': onBudget(change, {
    form: async (world) => ({ [`students.${world.ids.school}`]: '14', revision: await seen(world) }),
  }),
  'get /finance/:budget/actuals': onBudget(change),
  'post /finance/:budget/actuals': onBudget(change, {
    form: async (world) => ({ [`actual.${world.ids.line}`]: '1.499,95', revision: await seen(world) }),
  }),
  'get /finance/:budget/adoption': onBudget(change),
  'post /finance/:budget/adoption': onBudget(change, {
    form: async (world) => ({ adoptedOn: '2026-11-20', decision: '', revision: await seen(world) }),
  }),
  'get /finance/:budget/lines/new': onBudget(change),
  'post /finance/:budget/lines': onBudget(change, { form: () => ({ ...line, key: crypto.randomUUID() }) }),
  'get /finance/:budget/lines/:line': onLine(),
  'post /finance/:budget/lines/:line': onLine({ form: ({ ids }) => ({ ...line, key: ids.line ?? '' }) }),
  'post /finance/:budget/lines/:line/removal': onLine(),
  'post /finance/:budget/lines/:line/move': onLine({ form: () => ({ direction: 'up' }) }),
  'get /finance/:budget/import': onBudget(change),
  'post /finance/:budget/import': onBudget(change, { form: workbook }),
  'get /finance/:budget/import/:workbook': onWorkbook(),
  'post /finance/:budget/import/:workbook/confirmation': onWorkbook({ form: agreement }),
}
