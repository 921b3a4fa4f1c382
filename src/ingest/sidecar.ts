import { z } from 'zod';
import { parseDay } from '../report/day.ts';

const day = z.string().refine((value) => parseDay(value) !== undefined, 'a day yyyy-mm-dd');

/** What a sidecar `<file>.yaml` may say: what the person who saved a document knows and its text does not say. */
export const sidecarSchema = z.strictObject({
  kind: z.enum(['assessment', 'wire']).optional(),
  title: z.string().min(1).optional(),
  day: day.optional(),
  /** Say `inferred` where the day is a conclusion; `given` is understood otherwise. */
  dayFrom: z.enum(['given', 'inferred']).optional(),
  series: z.string().min(1).optional(),
  edition: z.string().min(1).optional(),
  /** Id, name or domain of a publisher; a new one is added to publishers.yaml. */
  publisher: z.string().min(1).optional(),
  authors: z.array(z.string().min(1)).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  lang: z.string().min(2).optional(),
  extent: z.enum(['full', 'excerpt']).optional(),
  about: z.array(z.string().min(1)).optional(),
  /** When the document was saved. */
  retrieved: day.optional(),
});

export type Sidecar = z.infer<typeof sidecarSchema>;
