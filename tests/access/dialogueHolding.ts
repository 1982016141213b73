import type { AccessMatrix } from './rows.ts'

export const dialogueHoldingAccess: AccessMatrix = {}
