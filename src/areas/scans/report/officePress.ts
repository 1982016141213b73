import path from 'node:path'
import { officePress } from '../../../platform/reports/officePress.ts'
import type { OfficeJob } from './officeFile.ts'

/** Beside this file: from the sources the TypeScript file, from the bundle the JavaScript file. */
const worker = path.join(import.meta.dirname, `office.worker${path.extname(import.meta.filename)}`)

/**
 * Makes a file of Word or Excel in a process of its own.
 * @throws UnusableTemplate when the template cannot be filled, or takes too long to fill
 */
export const officeFileOnPress = officePress<OfficeJob>(worker)
