/** What the panel interview of the demo is told with: `content/demo/panels.yaml`, checked when it is loaded. */
import { z } from 'zod'
import { RoleKey } from '../../partnership/index.ts'

const Text = z.string().trim().min(1)

export const PanelSayings = z.strictObject({
  title: Text.max(200),
  host: z.string().regex(/^[a-z]+$/),
  on: z.string().regex(/^\d\d-\d\d$/),
  place: Text.max(300),
  schools: z.int().min(1),
  roles: z.array(RoleKey).min(1),
  questions: z
    .array(
      z.strictObject({
        item: z
          .string()
          .regex(/^[a-z0-9-]+$/)
          .optional(),
        guarantee: z.int().min(1).max(4),
        text: Text.max(1000),
        findings: z.array(z.strictObject({ text: Text.max(2000), answer: Text.max(1000).optional() })).min(1),
      }),
    )
    .min(1),
})
export type PanelSayings = z.infer<typeof PanelSayings>
