import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  reports: defineCollection({
    loader: glob({ base: 'markdown', pattern: '**/*.md' }),
    schema: z.object({ title: z.string(), day: z.string() }),
  }),
};
