import { createApp } from 'astro/app/entrypoint';

/** All pages as one program, which `scripts/pages/` bundles, keeps, and runs. */
export const app = createApp({ streaming: false });
