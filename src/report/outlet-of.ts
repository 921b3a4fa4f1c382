/** What the first segments of a path say of who speaks on a host that only carries other people's words. */
type ReadAccount = (segments: readonly string[], url: URL) => string | undefined;

/** Hosts that carry other people's words, by all their names. */
const carriers: Readonly<Record<string, string>> = {
  't.me': 't.me',
  'telegram.me': 't.me',
  'twitter.com': 'x.com',
  'x.com': 'x.com',
  'facebook.com': 'facebook.com',
  'fb.com': 'facebook.com',
  'fb.watch': 'facebook.com',
  'instagram.com': 'instagram.com',
  'vk.com': 'vk.com',
  'youtube.com': 'youtube.com',
  'youtu.be': 'youtube.com',
  'tiktok.com': 'tiktok.com',
};

/** Paths that name no account, by carrier. */
const noAccounts: Readonly<Record<string, ReadonlySet<string>>> = {
  't.me': new Set(['c', 'joinchat', 'share', 'addstickers', 'proxy']),
  'x.com': new Set(['i', 'search', 'hashtag', 'home', 'intent', 'explore']),
  'facebook.com': new Set(
    'watch photo photo.php photos share reel reels groups events story.php permalink.php profile.php ph hashtag login video videos media search l.php'.split(
      ' ',
    ),
  ),
  'instagram.com': new Set(['p', 'reel', 'reels', 'tv', 'explore', 'stories']),
  'vk.com': new Set(['search', 'dm', 'feed', 'away.php', 'video']),
};

const accounts: Readonly<Record<string, ReadAccount>> = {
  't.me': (segments) => segments.find((segment) => segment !== 's'),
  'x.com': ([name]) => name,
  'facebook.com': ([name, group], url) => {
    if (name === 'groups') return group && `groups/${group}`;
    if (name === 'pages' || name === 'people') return undefined;
    return /^(story|permalink|profile)\.php$/.test(name ?? '')
      ? (url.searchParams.get('id') ?? name)
      : name;
  },
  'instagram.com': ([name, other]) => (name === 'stories' ? other : name),
  'vk.com': ([name = '']) => ownerOf(name) ?? name,
  'youtube.com': ([name = '', other]) =>
    name.startsWith('@')
      ? name
      : /^(c|user|channel)$/.test(name) && other
        ? `${name}/${other}`
        : '',
  'tiktok.com': ([name = '']) => (name.startsWith('@') ? name : ''),
};

/**
 * The outlet that an address belongs to: its host without `www.`, with the account where the host only carries
 * other people's words, as the address spells it; of an archived or a wrapped page that of the page itself.
 * Outlets are the same whose ids are: {@link outletIdOf}.
 */
export function outletOf(url: string): string {
  const parsed = new URL(url);
  const inner = innerUrl(parsed);
  if (inner) return outletOf(inner);
  const host = plainHost(parsed.hostname);
  const carrier = Object.hasOwn(carriers, host) ? carriers[host] : undefined;
  if (carrier === undefined) return host;
  const segments = parsed.pathname.split('/').filter(Boolean);
  const account = accounts[carrier]?.(segments, parsed) ?? '';
  const named = isAccount(account) && !noAccounts[carrier]?.has(account.toLowerCase());
  return named ? `${carrier}/${account}` : carrier;
}

/** What tells outlets apart and stands in their addresses here; neither hosts nor accounts mind the case. */
export function outletIdOf(outlet: string): string {
  return outlet.toLowerCase();
}

/** True for a host that carries other people's words, where an account would tell whose. */
export function isCarrier(id: string): boolean {
  return Object.values(carriers).includes(id);
}

function plainHost(hostname: string): string {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  const plain = host.replace(/^(?:(?:www\d?|amp|m|mobile)\.)+/, '');
  return plain.includes('.') ? plain : host;
}

/** The page that an archive keeps, or that a mail server wraps. */
function innerUrl(url: URL): string | undefined {
  const { hostname, href } = url;
  const inner =
    hostname === 'web.archive.org'
      ? /\/web\/\d+[a-z_]*\/(https?:\/\/.+)$/.exec(href)?.[1]
      : hostname.endsWith('.safelinks.protection.outlook.com')
        ? url.searchParams.get('url')
        : undefined;
  const parsed = inner && URL.parse(inner);
  return parsed && /^https?:$/.test(parsed.protocol) && parsed.hostname.includes('.')
    ? parsed.href
    : undefined;
}

/** VK names a post, a video or a document by its owner: of a community the number is negative. */
function ownerOf(name: string): string | undefined {
  const [, community, number] = /^(?:wall|video|doc|photo|album)(-?)(\d+)(?:_|$)/.exec(name) ?? [];
  if (number) return `${community ? 'club' : 'id'}${number}`;
  const public_ = /^public(\d+)$/.exec(name)?.[1];
  return public_ && `club${public_}`;
}

function isAccount(name: string): boolean {
  // Dots alone would lead elsewhere, as a part of an address here.
  return /^(?:@|(?:groups|c|user|channel)\/)?[\w.-]{2,}$/.test(name) && !/(?:^|\/)\.+$/.test(name);
}
