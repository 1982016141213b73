import { type AccessMatrix, directory, inDirectory } from './rows.ts'

export const trailAccess: AccessMatrix = {
  'get /trail/:instrument/:item{[a-z0-9-]+}': inDirectory(directory, {
    ids: ({ theme }) => ({ instrument: theme.instrumentId, item: theme.criteria[0] ?? '' }),
  }),
}
