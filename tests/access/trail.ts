import type { AccessMatrix } from './rows.ts'

export const trailAccess: AccessMatrix = {}
