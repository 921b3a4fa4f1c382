import type { Outlet } from '../archive/sources/outlet.ts';

const names: Readonly<Record<Outlet['kind'], string>> = {
  account: 'account',
  agency: 'news agency',
  authority: 'authority',
  broadcaster: 'broadcaster',
  channel: 'channel',
  company: 'company',
  institute: 'research institute',
  magazine: 'magazine',
  military: 'armed forces',
  ministry: 'ministry',
  newspaper: 'newspaper',
  official: 'official',
  organization: 'organization',
  platform: 'platform',
  publisher: 'publisher',
  site: 'site',
};

/** What an outlet is, in words: `news agency`, `Telegram channel`. */
export function printKind({ id, kind }: Pick<Outlet, 'id' | 'kind'>): string {
  if (kind === 'channel') return `${id.startsWith('t.me/') ? 'Telegram' : 'YouTube'} channel`;
  if (kind === 'account') return `account on ${id.split('/')[0] ?? ''}`;
  return names[kind];
}
