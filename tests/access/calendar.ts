import type { AccessMatrix } from './rows.ts'

export const calendarAccess: AccessMatrix = {}
