/** A name as CSL-JSON has it: a person's in its parts, or any other in one piece. */
export type CslName = PersonName | { literal: string };

/** A person's name. */
export interface PersonName {
  family: string;
  given: string;
  /** Stands before the family name, and is kept with it or not as each style wants: `de`, `van der`, `al-`. */
  'non-dropping-particle'?: string;
  /** `Jr.`, `III` */
  suffix?: string;
}

const particle =
  /^(?:af|al|bin|bint|da|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|ten|ter|van|von|zu|zum|zur)$/;
const suffix = /^(?:[JS]r\.?|II|III|IV)$/;
/** Words that no person is called by. */
const body =
  /\b(?:Agency|Bureau|Center|Centre|Correspondent|Correspondents|Desk|Editors?|Institute|News|Newsroom|Press|Project|Reporters?|Service|Staff|Team)\b/;

/** Splits a name as a byline writes it, "Frederick W. Kagan"; one word, or the name of a body, stays whole. */
export function splitName(name: string): CslName {
  const words = name.trim().split(/\s+/);
  const last = words.at(-1)?.replace(/,$/, '') ?? '';
  const end = words.length > 2 && suffix.test(last) ? words.pop() : undefined;
  const tail = words.pop()?.replace(/,$/, '') ?? '';
  if (words.length === 0 || body.test(name)) return { literal: name.trim() };
  const start = words.findIndex((word, index) => index > 0 && particle.test(word));
  const before = start < 0 ? '' : words.splice(start).join(' ');
  const article = /^(?:al|el)-/.exec(tail)?.[0] ?? '';
  const particles = [before, article].filter(Boolean).join(' ');
  return {
    family: tail.slice(article.length),
    given: words.join(' '),
    ...(particles && { 'non-dropping-particle': particles }),
    ...(end && { suffix: end }),
  };
}

/** The family name with what stands before it: `van der Berg`, `al-Assad`. */
export function familyOf(name: PersonName): string {
  const before = name['non-dropping-particle'] ?? '';
  return `${before}${before && !before.endsWith('-') ? ' ' : ''}${name.family}`;
}

/** The family name first, as indexes have it: "Kagan, Frederick W.", "King, Martin Luther, Jr.". */
export function invertName(name: CslName): string {
  if ('literal' in name) return name.literal;
  return [familyOf(name), name.given, name.suffix].filter(Boolean).join(', ');
}

/** The name as it is spoken: "Frederick W. Kagan", "Martin Luther King Jr.". */
export function speakName(name: CslName): string {
  if ('literal' in name) return name.literal;
  return [name.given, familyOf(name), name.suffix].filter(Boolean).join(' ');
}
