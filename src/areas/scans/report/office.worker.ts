import { takeJobs } from '../../../platform/reports/pressWork.ts'
import { isOfficeJob, officeFile } from './officeFile.ts'

takeJobs(isOfficeJob, officeFile)
