// What was sent in, and what may be known of it, is read in a handful of places: to add one is to think about all of them.
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from '../../platform/root.ts'

const tables = /survey_?(response|result|section_?result|group|remark)\b/i
const readers = [
  // The demo's moderator reads and tags.
  'areas/demo/commands/surveys.ts',
  // Counts, and keeps what may be known.
  'areas/results/commands/count.ts',
  'areas/results/commands/store.ts',
  // The release, or a part of it.
  'areas/results/queries/release.ts',
  'areas/results/queries/sectionMeans.ts',
  // Open answers, which the database shows to their moderator first.
  'areas/results/commands/remarks.ts',
  'areas/results/queries/remarks.ts',
  'areas/results/queries/shownRemarks.ts',
  // Which items the open answers that are shown are about.
  'areas/results/queries/feedback.ts',
  // Opens the envelopes for counting, and destroys them.
  'areas/surveys/commands/count.ts',
]

it('alles wat iemand van resultaten ziet komt uit één laag', () => {
  const src = path.join(projectRoot, 'src')
  const found = fs
    .readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /areas.+(queries|commands).+\.ts$/.test(file) && !file.includes('.test.'))
    .filter((file) => tables.test(fs.readFileSync(path.join(src, file), 'utf8')))
  expect(found.toSorted()).toEqual(readers.toSorted())
})
