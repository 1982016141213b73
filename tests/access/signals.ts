import type { AccessMatrix } from './rows.ts'

export const signalsAccess: AccessMatrix = {}
