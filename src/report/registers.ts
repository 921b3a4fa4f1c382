import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

/** One entry of `publishers.yaml`. */
export const publisherSchema = z.strictObject({
  /** Used in front matter, file names and URLs; never changes. */
  id,
  /** As it is printed: `Institute for the Study of War`. */
  name: z.string().min(1),
  /** A short form where the full one is too long: `ISW`. */
  shortName: z.string().min(1).optional(),
  /** Its home page. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Host names, without `www.`, whose pages are its own. */
  domains: z.array(z.string().min(1)).default([]),
});

/** One entry of `series.yaml`. */
export const seriesSchema = z.strictObject({
  /** Used in front matter, file names and URLs; never changes. */
  id,
  /** As it is printed: `Russian Offensive Campaign Assessment`. */
  name: z.string().min(1),
  /** Id of its publisher in `publishers.yaml`. */
  publisher: id,
  /** One sentence on what the series covers. */
  description: z.string().min(1).optional(),
});

/**
 * One entry of `aliases.yaml`: names of one place, person, thing, or body, and spellings of one word, which a
 * search for any of them finds all: `[Kyiv, Kiev, Київ, Киев]`.
 */
export const aliasGroupSchema = z
  .array(z.string().regex(/[\p{L}\p{N}]/u, 'a spelling has letters or digits'))
  .min(2, 'two spellings or more');

export type Publisher = z.infer<typeof publisherSchema>;
export type Series = z.infer<typeof seriesSchema>;
export type AliasGroup = z.infer<typeof aliasGroupSchema>;
