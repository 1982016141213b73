import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../src/platform/root.ts'
import { completed, missingFrom, readLockFile } from './lockFile.ts'

test('npm ci accepts the lock file: it names the binaries of every platform (if not: npm run lock)', () => {
  const text = fs.readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8')
  expect(missingFrom(readLockFile(text))).toEqual([])
})

test('what is missing is added for its platform only', () => {
  const lock = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/tool': { version: '2.0.0', dev: true, optionalDependencies: { 'tool-linux-arm64-musl': '2.0.0' } },
    },
  }
  expect(missingFrom(lock)).toEqual([{ name: 'tool-linux-arm64-musl', version: '2.0.0', dev: true }])
  const now = readLockFile(completed(JSON.stringify(lock)))
  expect(missingFrom(now)).toEqual([])
  expect(now.packages['node_modules/tool-linux-arm64-musl']).toEqual({
    version: '2.0.0',
    optional: true,
    dev: true,
    cpu: ['arm64'],
    os: ['linux'],
    libc: ['musl'],
  })
})
