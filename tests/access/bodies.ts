import type { AccessMatrix } from './rows.ts'

export const bodiesAccess: AccessMatrix = {}
