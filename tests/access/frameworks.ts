import type { AccessMatrix } from './rows.ts'

export const frameworksAccess: AccessMatrix = {}
