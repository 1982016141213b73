// Names the binaries of every platform in package-lock.json, after npm install: npm run lock
import fs from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../src/platform/root.ts'
import { completed } from './lockFile.ts'

const file = path.join(projectRoot, 'package-lock.json')
fs.writeFileSync(file, completed(fs.readFileSync(file, 'utf8')))
