import type { Day } from '../report/day.ts';
import { plainText, readQuestion, type Question } from './find-question.ts';

/** `/find.json`: what is known of every report where an address or a date is asked for. */
export interface FindRegister {
  publishers: { name: string; shortName?: string | undefined; domains: string[] }[];
  /** Id, title, index of the publisher, comparable address of the original or "". Oldest first. */
  reports: [id: string, title: string, publisher: number, url: string][];
}

/** A report that may be the one that was asked for. */
interface Candidate {
  id: string;
  day: Day;
  title: string;
  publisher: string;
}

/** What a question leads to. */
export interface Answer {
  /** Best first. */
  candidates: Candidate[];
  /** There is one, and all that was asked for is true of it. */
  sure: boolean;
  /** Of the question, for a place on the page. */
  fragment: string;
  /** The day, `mm-dd`, month or year that was asked for. */
  asked?: string;
  /** The nearest days with reports, where none of the day asked for is held. */
  near: Day[];
}

interface Entry extends Candidate {
  /** Everything that words are looked for in. */
  text: string;
  score: number;
}

const most = 20;

/** The reports that a question in a reader's words, or an address, may mean. */
export function findReports(register: FindRegister, text: string): Answer {
  const question = readQuestion(text);
  const asked = question.days[0] ?? question.date ?? question.period;
  const common = { fragment: question.fragment, near: [], ...(asked && { asked }) };
  const exact = register.reports.filter(
    ([id, , , url]) => id === question.id || (url !== '' && question.urls.includes(url)),
  );
  if (exact.length > 0) {
    const candidates = exact.map((row) => entryOf(register, row, question));
    return { ...common, candidates: candidates.map(bare), sure: exact.length === 1 };
  }
  const best = rank(register, question);
  if (best.length === 0 && question.days[0])
    return { ...common, candidates: [], sure: false, near: nearest(register, question.days[0]) };
  const [first] = best;
  const whole = first?.score === 1 || (first?.score ?? 0) > 2;
  const dated = question.days.length === 1 || question.date !== undefined;
  // The words of an address on somebody else's site may be anything.
  const trusted =
    question.host === undefined ||
    publishersIn(register, question).includes(first?.publisher ?? '');
  return {
    ...common,
    candidates: best.slice(0, most).map(bare),
    sure: best.length === 1 && whole && dated && trusted,
  };
}

/** The reports of the date that share most with the question; without a date, those that have all its words. */
function rank(register: FindRegister, question: Question): Entry[] {
  const named = publishersIn(register, question);
  const entries = register.reports
    .filter(([id]) => isOfDate(id, question))
    .map((row) => entryOf(register, row, question));
  const own = entries.filter(({ publisher }) => named.includes(publisher));
  const pool = own.length > 0 ? own : entries;
  const top = Math.max(...pool.map(({ score }) => score));
  const best = pool.filter(({ score }) => score === top);
  if (isDated(question)) return inOrder(best, question);
  // The name of a publisher alone asks for nothing.
  const telling = question.words.filter(
    (word) => !named.some((name) => namesOf(register, name).has(word)),
  );
  return (telling.length > 0 || question.period) && top >= 1 ? best.toReversed() : [];
}

function isDated({ days, date }: Question): boolean {
  return days.length > 0 || date !== undefined;
}

function isOfDate(id: string, question: Question): boolean {
  const day = dayOfId(id);
  if (question.days.length > 0) return question.days.includes(day);
  if (question.date) return day.slice(5) === question.date;
  return question.period === undefined || day.startsWith(question.period);
}

/** The likelier reading of a date first. */
function inOrder(entries: readonly Entry[], { days }: Question): Entry[] {
  return entries.toSorted((a, b) => days.indexOf(a.day) - days.indexOf(b.day));
}

/** Names of the publishers that the question names, or whose site its address is on. */
function publishersIn({ publishers }: FindRegister, { host, text }: Question): string[] {
  const isNamed = (name?: string) => name !== undefined && has(text, plainText(name));
  return publishers
    .filter(({ name, shortName, domains }) =>
      host
        ? domains.some((domain) => host === domain || host.endsWith(`.${domain}`))
        : isNamed(name) || isNamed(shortName),
    )
    .map(({ name }) => name);
}

function namesOf({ publishers }: FindRegister, name: string): Set<string> {
  const publisher = publishers.find((each) => each.name === name);
  return new Set(plainText(`${name} ${publisher?.shortName ?? ''}`).split(' '));
}

/** The score is the share of the question's words that the report has; 3 where the question has its whole title. */
function entryOf(
  { publishers }: FindRegister,
  [id, title, index]: FindRegister['reports'][number],
  { words, text, days }: Question,
): Entry {
  const publisher = publishers[index];
  const name = publisher?.name ?? '';
  const all = plainText(`${title} ${name} ${publisher?.shortName ?? ''} ${id}`);
  const share =
    words.length === 0 ? 1 : words.filter((word) => has(all, word)).length / words.length;
  // Without a year, the titles of one year would win.
  const score = days.length > 0 && has(text, plainText(title)) ? 2 + share : share;
  return { id, day: dayOfId(id), title, publisher: name, text: all, score };
}

function nearest({ reports }: FindRegister, day: Day): Day[] {
  const days = reports.map(([id]) => dayOfId(id));
  const [before, after] = [days.findLast((each) => each < day), days.find((each) => each > day)];
  return [before, after].filter((each) => each !== undefined);
}

function dayOfId(id: string): Day {
  return id.slice(0, 10).replaceAll('/', '-') as Day;
}

function bare({ id, day, title, publisher }: Entry): Candidate {
  return { id, day, title, publisher };
}

function has(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `);
}
