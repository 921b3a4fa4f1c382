import { z } from 'zod';
import { outletIdOf, outletOf } from './outlet-of.ts';

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

/** `example.org`, `t.me/channel`: an address as the pages of sources have it. */
const outletId = z.string().refine(
  (text) => {
    const url = URL.parse(`https://${text}`);
    return url !== null && url.hostname.includes('.') && outletIdOf(outletOf(url.href)) === text;
  },
  { error: 'a host without www., or host and account, in lower case: `t.me/channel`' },
);

/** One entry of `outlets.yaml`: a cited source that has a name, or several addresses. */
export const outletSchema = z.strictObject({
  /** The address that its page has: `suspilne.media`, `t.me/rybar`; never changes. */
  id: outletId,
  /** As it is printed: `Suspilne`. */
  name: z.string().min(1),
  /** What it is. */
  kind: z.enum([
    'account',
    'agency',
    'authority',
    'broadcaster',
    'channel',
    'company',
    'institute',
    'magazine',
    'military',
    'ministry',
    'newspaper',
    'official',
    'organization',
    'platform',
    'publisher',
    'site',
  ]),
  /** One neutral sentence on what is certain: who runs it, and where it is based. */
  description: z.string().min(1).optional(),
  /** Its other addresses, each in the form of `id`. */
  addresses: z.array(outletId).default([]),
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
export type OutletEntry = z.infer<typeof outletSchema>;
export type AliasGroup = z.infer<typeof aliasGroupSchema>;

/** What the registers of a content folder hold, each in the order of its file. */
export interface Registers {
  publishers: readonly Publisher[];
  series: readonly Series[];
  /** Some of the sources that notes cite. */
  outlets: readonly OutletEntry[];
  /** Spellings that search takes for one. */
  aliases: readonly AliasGroup[];
}
