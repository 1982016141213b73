import type { AccessMatrix } from './rows.ts'

export const followupAccess: AccessMatrix = {}
