import type { AccessMatrix } from './rows.ts'

export const meetingsAccess: AccessMatrix = {}
