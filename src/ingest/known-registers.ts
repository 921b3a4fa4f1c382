import type { Publisher, Series } from '../report/registers.ts';

/** Publishers that an empty content folder is set up with. */
export const knownPublishers: readonly Publisher[] = [
  {
    id: 'isw',
    name: 'Institute for the Study of War',
    shortName: 'ISW',
    url: 'https://understandingwar.org/',
    domains: ['understandingwar.org', 'iswresearch.org', 'criticalthreats.org'],
  },
];

/** Names of publishers by domain, for those that a document names for the first time. */
export const namesByDomain: Readonly<Record<string, string>> = {
  'adnkronos.com': 'Adnkronos',
  'agenzianova.com': 'Agenzia Nova',
  'aljazeera.com': 'Al Jazeera',
  'aol.com': 'AOL',
  'apnews.com': 'Associated Press',
  'bbc.com': 'BBC',
  'cnbc.com': 'CNBC',
  'cnn.com': 'CNN',
  'euromaidanpress.com': 'Euromaidan Press',
  'fakti.bg': 'Fakti',
  'kyivindependent.com': 'Kyiv Independent',
  'kyivpost.com': 'Kyiv Post',
  'newsweek.com': 'Newsweek',
  'nzz.ch': 'NZZ',
  'pravda.com.ua': 'Ukrainska Pravda',
  'reuters.com': 'Reuters',
  'usatoday.com': 'USA Today',
};

/** Series that an empty content folder is set up with. */
export const knownSeries: readonly Series[] = [
  {
    id: 'russian-offensive-campaign-assessment',
    name: 'Russian Offensive Campaign Assessment',
    publisher: 'isw',
    description: "A daily assessment of Russia's invasion of Ukraine since February 2022.",
  },
  {
    id: 'iran-update',
    name: 'Iran Update',
    publisher: 'isw',
    description: 'Updates on Iran and the forces that it supports across the Middle East.',
  },
  {
    id: 'ukraine-conflict-update',
    name: 'Ukraine Conflict Update',
    publisher: 'isw',
    description: 'The updates on Ukraine of early 2022, before and beside the daily assessments.',
  },
  {
    id: 'special-report',
    name: 'Special Report',
    publisher: 'isw',
    description: 'Assessments of one subject outside the daily run.',
  },
];
