import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The path of a Unix socket has room for 108 bytes on Linux and 104 on macOS, with a zero at the end. */
const longestSocketPath = 103

export type SocketFolder = { folder: string; remove: () => void }

/**
 * A path to the cluster that is short enough to reach the socket in it: the cluster's own, or else a link in a new
 * folder for temporary files that only we can enter.
 */
export function socketFolder(cluster: string): SocketFolder {
  if (Buffer.byteLength(path.join(cluster, '.s.PGSQL.5432')) <= longestSocketPath)
    return { folder: cluster, remove: () => {} }
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-'))
  const link = path.join(temporary, 'postgresql')
  fs.symlinkSync(cluster, link)
  return { folder: link, remove: () => fs.rmSync(temporary, { recursive: true, force: true }) }
}
