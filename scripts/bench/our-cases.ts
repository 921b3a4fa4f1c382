import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Measurement } from '../measure.ts';
import type { Case, Goal } from './result.ts';
import { sizeOf } from './size-of.ts';
import type { Workshop } from './workshop.ts';

/** From so many reports on, an archive is a large one: seconds count, and no more what others take. */
const large = 10_000;

/** Builds and checks of Daybook, after all that can happen to an archive and its theme. */
export function ourCases(workshop: Workshop, reports: number): Case[] {
  const { project } = workshop;
  const buildAfter = (change: () => Promise<unknown>) => async (): Promise<Measurement> => {
    await workshop.ensureSite();
    await change();
    return workshop.build();
  };
  const append = (path: string, text: string) => () =>
    appendFile(join(project, 'src', 'theme', path), text);
  const step: Goal[] =
    reports < large
      ? [
          { figure: 'seconds', ofHugo: 0.2 },
          { figure: 'seconds', most: 4.5 },
        ]
      : [{ figure: 'seconds', most: 10 }];
  return [
    {
      name: 'cold',
      title: 'cold build, nothing cached',
      goals: [
        { figure: 'seconds', ofHugo: 0.6 },
        ...(reports < large ? [{ figure: 'peakMegabytes', most: 2000 } as const] : []),
      ],
      run: async () => {
        await workshop.ensureLedgers();
        await workshop.removeCaches();
        return workshop.build();
      },
    },
    {
      name: 'nothing',
      title: 'nothing changed',
      goals: [{ figure: 'seconds', most: 1.5 }],
      run: buildAfter(async () => undefined),
    },
    {
      name: 'added',
      title: 'one report added',
      goals: step,
      run: buildAfter(workshop.addReport),
    },
    {
      name: 'edited',
      title: 'one report edited',
      goals: step,
      run: buildAfter(async () => {
        await workshop.editReport();
        await workshop.recordEdit();
      }),
    },
    {
      name: 'css',
      title: 'CSS changed',
      goals: [{ figure: 'seconds', ofHugo: 0.4 }],
      run: buildAfter(append('styles/base.css', '\n.bench {\n  order: 1;\n}\n')),
    },
    {
      name: 'component',
      title: 'a component of all pages changed',
      goals: [{ figure: 'seconds', ofHugo: 0.4 }],
      run: buildAfter(append('Colophon.astro', '<p>Changed to measure a build.</p>\n')),
    },
    {
      name: 'check',
      title: '`npm run check`, warm',
      goals: [{ figure: 'seconds', most: 1.5 }],
      run: async () => {
        await workshop.ensureSite();
        return workshop.check();
      },
    },
    {
      name: 'size',
      title: 'size of dist/',
      goals: reports < large ? [{ figure: 'files', most: 20_000 }] : [],
      run: async () => {
        await workshop.ensureSite();
        const { files, bytes } = await sizeOf(join(project, 'dist'));
        return { files, kilobytesPerReport: bytes / 1000 / reports };
      },
    },
  ];
}
