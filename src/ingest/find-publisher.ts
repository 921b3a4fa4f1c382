import { slugifyText } from '../report/id.ts';
import { normalizeText } from '../report/passage-id.ts';
import type { Publisher } from '../report/registers.ts';
import { namesByDomain } from './known-registers.ts';

/** The publisher of a document, and whether the register has it already. */
export interface FoundPublisher {
  publisher: Publisher;
  known: boolean;
}

/**
 * The publisher that a document or a person names by id, name or domain; a new one if the register has none
 * that fits.
 */
export function findPublisher(named: string, register: readonly Publisher[]): FoundPublisher {
  const domain = domainOf(named);
  const wanted = normalizeText(named);
  const publisher = register.find(
    (entry) =>
      entry.id === named ||
      normalizeText(entry.name) === wanted ||
      (entry.shortName !== undefined && normalizeText(entry.shortName) === wanted) ||
      (domain !== undefined && entry.domains.some((each) => isWithin(domain, each))),
  );
  return publisher
    ? { publisher, known: true }
    : { publisher: create(named, domain, register), known: false };
}

/** The host of an address, or the text itself if it is a domain. */
export function domainOf(text: string): string | undefined {
  const host = URL.canParse(text) ? new URL(text).hostname : text.toLowerCase();
  return /^[\p{L}\d-]+(\.[\p{L}\d-]+)+$/u.test(host)
    ? host.replace(/^(www|m|amp)\./, '')
    : undefined;
}

function create(
  named: string,
  domain: string | undefined,
  register: readonly Publisher[],
): Publisher {
  const name = (domain && namesByDomain[domain]) ?? named;
  const short = name === domain ? domain.replace(/\.[a-z]+$/, '') : name;
  const taken = (id: string) => register.some((entry) => entry.id === id);
  const candidates = [
    slugifyText(short.replaceAll('.', ' ')),
    slugifyText((domain ?? name).replaceAll('.', ' ')),
  ];
  const id = candidates.find((each) => each && !taken(each)) ?? `publisher-${register.length + 1}`;
  return {
    id,
    name,
    ...(domain && { url: `https://${domain}/` }),
    domains: domain ? [domain] : [],
  };
}

function isWithin(domain: string, parent: string): boolean {
  return domain === parent || domain.endsWith(`.${parent}`);
}
