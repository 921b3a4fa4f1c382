import { monthNames } from '../../src/report/day.ts';
import { choose, type Vocabulary } from './vocabulary.ts';

/** Sentences, with places for words: `{town}`, `{noun+s}`, … Every third has a figure or, often, a date. */
const patterns = `
Russian forces {verb+ed} {noun+s} near {town}, {town} and {town} {compass} of {city} on {day}
Geolocated footage of {day} shows that Russian forces {verb+ed} a {noun} {compass} of {town}
Ukrainian forces {verb+ed} a Russian {noun} near {town} and hold {adjective} {noun+s} along {adjective} {noun+s}
The Russian Ministry of Defense (MoD) claimed on {day} that its {noun+s} {verb+ed} {figure} drones over {oblast} Oblast
The Ukrainian General Staff reported that Russian forces {verb+ed} {figure} times in the {city} direction and lost {figure} {noun+s}
A Russian milblogger claimed that elements of the {unitname} {verb+ed} towards {town} from the {compass}
Russian sources {verb+ed} the {noun} of {person}, who is said to {verb} the {adjective} {noun+s} of {oblast} Oblast
{person} stated on {day} that {adjective} {noun+s} are to {verb} {figure} {noun+s} by the end of {month}
The Kremlin is likely to {verb} its {noun} in order to {verb} a {adjective} {noun} of the war in Ukraine
Russian officials continue to {verb} {noun+s} and {adjective} {noun+s} in occupied {town} for the {noun} of the {rare} {noun}
Such {adjective} {noun+s} have not {verb+ed} the Russian command, which keeps {verb+ing} its {noun+s} near {town} and {town}
Western {noun+s} {verb+ed} {money} for {adjective} {noun+s}, {weapon} and {weapon} {noun+s}, as {person} said on {day}
Ukrainian officials reported that Russian forces launched {figure} {weapon} and {figure} {weapon} from {oblast} Oblast against {city} and {city}
It is unclear whether the {noun} will {verb} the {adjective} {noun} that Russian forces {verb+ed} {compass} of {town} in {month}
This assessment has not seen any {noun} that would {verb} the claim of the {rare} {noun}
Elements of the Russian {unitname} and the {unitname} are reportedly {verb+ing} near {town} and within {town}
Positional battles went on {compass} of {city} near {town}, {town}, {town} and {town} on {day}
The {noun} of {person} is one of the {adjective} {noun+s} which the Russian {noun} has {verb+ed} since {month}
Russian forces are likely {verb+ing} a {noun} in the {city} direction to {verb} Ukrainian {noun+s} away from {town}
A Ukrainian {noun} {verb+ed} that the Russian {unitname} has {figure} {weapon} tanks and {figure} {adjective} {noun+s} in reserve
Russian President Vladimir Putin {verb+ed} {adjective} {noun+s} with {person} and said that he did not {verb} a {noun} on {day}
{rare} {noun} head {person} {verb+ed} Russian {noun+s} and a {noun} of {noun+s} in {oblast} Oblast
Russian occupation {noun+s} in {town} {verb} {noun+s} for residents who have no Russian {noun}, the {adjective} {noun} reported
Those {noun+s} that were {verb+ed} on {day} are {adjective}, and their {noun} is unlikely to {verb} in the near term
Ukrainian air defenses shot down {figure} of {figure} Shahed drones and {figure} {weapon} missiles during the night to {day}
Some Russian milbloggers {verb+ed} the {noun}, while others called it {adjective} and {verb+ed} at the {rare} {noun} of {person}
The Russian command may {verb} the {unitname} to {town} if its {noun+s} {verb} Ukrainian {noun+s} between {town} and {town}
{person} and {person} {verb+ed} about the {noun}, the {adjective} {noun+s} and {money} of aid
Neither side has {verb+ed} {adjective} {noun+s} around {town} since {day}, and Russian claims of a {noun} there are {rare}
This forecast assumed in {month} that {adjective} {noun+s} will {verb} Russian {noun+s} as it did {figure} {noun+s} before
As earlier editions noted on {day}, Russian {noun+s} {verb} where the {adjective} {noun} does not {verb} them
Russian forces have advanced up to {figure} kilometers into {adjective} {noun+s} {compass} of {town}, according to footage published on {day}
`
  .trim()
  .split('\n');

const compass = ['north', 'northeast', 'east', 'southeast', 'south', 'southwest', 'west'];
const weapons = [
  'Shahed-136',
  'Il-76',
  'T-72B3',
  'T-90M',
  'Su-34',
  'Kh-101',
  'S-300',
  'Iskander-M',
  'FAB-500',
  'Ka-52',
  'Tu-95MS',
  'BMP-3',
];
const units = ['Motorized Rifle Brigade', 'Tank Regiment', 'Airborne Division', 'Army Corps'];

/** What a report is about. */
export interface Subject {
  vocabulary: Vocabulary;
  /** Numbers of the directions of the front that are in the news. */
  directions: readonly number[];
  /** Day of the report. */
  date: Date;
  random: () => number;
}

/** Writes a sentence of some 22 words, without its full stop. */
export function writeSentence(subject: Subject): string {
  const { vocabulary, random } = subject;
  const number = subject.directions[Math.floor(random() ** 2 * subject.directions.length)] ?? 0;
  const direction = vocabulary.directions[number];
  // Two sentences of three do not say again on which day.
  const day = random() < 0.35 ? '$&' : '';
  const pattern = choose(patterns, random).replace(/ (on|since) \{day\}/g, day);
  const sentence = pattern.replace(/\{(.+?)\}/g, (_, kind: string) => {
    if (kind === 'town') return direction?.town(random) ?? '';
    if (kind === 'city') return direction?.name ?? '';
    return vocabulary.pickers[kind]?.(random) ?? writePlace(kind, subject);
  });
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}

function writePlace(kind: string, { date, random }: Subject): string {
  const below = (most: number) => Math.floor(random() * most);
  switch (kind) {
    case 'day': {
      const day = new Date(date.getTime() - below(3) * 86_400_000);
      return `${monthNames[day.getUTCMonth()]} ${day.getUTCDate()}`;
    }
    case 'month':
      return `${monthNames[below(12)]} ${date.getUTCFullYear() - below(2)}`;
    case 'figure':
      return random() < 0.8 ? String(2 + below(60)) : `${1 + below(30)},${1 + below(9)}00`;
    case 'money':
      return `$${1 + below(40)}.${1 + below(9)} ${below(2) ? 'billion' : 'million'}`;
    case 'unitname':
      return `${ordinal(1 + below(240))} ${choose(units, random)}`;
    case 'compass':
      return choose(compass, random);
    case 'weapon':
      return choose(weapons, random);
    default:
      throw new Error(`There are no words for ${kind}`);
  }
}

function ordinal(number: number): string {
  const ending = /1\d$/.test(String(number))
    ? 'th'
    : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
