import type { AccessMatrix } from './rows.ts'

export const dialoguePreparingAccess: AccessMatrix = {}
