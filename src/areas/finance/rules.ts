/** The rules of the financieel kader: amounts, what lines cost, what they add up to, and what a workbook would change. */
export * from './rules/frame.ts'
export * from './rules/lines.ts'
export * from './rules/money.ts'
