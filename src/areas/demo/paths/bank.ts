import { z } from 'zod'

const Text = z.string().trim().min(1).max(2000)
const steps = { profile: Text, perspective: Text, exploring: Text, scan: Text, adjustment: Text }

/** What was written down on the road of candidate schools, and what people share: `content/demo/paths.yaml`. */
export const Paths = z.strictObject({
  started: z.strictObject({ ...steps, reasons: Text, start: Text }),
  refused: z.strictObject({ ...steps, reasons: Text, conditions: Text }),
  deciding: z.strictObject(steps),
  shared: z.array(Text).min(1),
})
export type Paths = z.infer<typeof Paths>
