/** Where the text of a wire report stands among its site's furniture: lines are named by their first words. */
export interface WireBody {
  /** The first line of the text; left out where everything behind the title is text. */
  from?: string;
  /** The last line of the text; left out where it is the last of the document. */
  to?: string;
  /** Lines among the text that are furniture: links to other articles, advertisements. */
  furniture?: string[];
  /** Lines that may stay or go: bylines, times, captions, credits, subtitles. */
  optional?: string[];
  authors?: string[];
}

/** A wire report that was not read by a person is text from behind the title to the end. */
export function wireBodyOf(name: string): WireBody {
  return Object.entries(wireBodies).find(([start]) => name.startsWith(start))?.[1] ?? {};
}

/** Made by hand, by how the name of the file begins. */
const wireBodies: Readonly<Record<string, WireBody>> = {
  '2024-07-30-russia-creeps-toward-key-eastern-ukrainian-supply-city.txt': {
    optional: ['CNN’s Svitlana Vlasova'],
  },
  '2025-04-30-ukrainians-declare-victory-in-battle-of-pokrovsk.txt': {
    optional: ['A Ukrainian soldier walks past damaged'],
  },
  '2025-12-17-russia-ukraine-war-report-card-dec-17-2025.txt': {
    optional: ['[ Russia Matters offers weekly'],
  },
  '2026-02-24-delaying-stalling-and-blaming-russia-shows-little-sign-of-co.txt': {
    from: 'Four years after Russia launched',
    to: '"The war’s already over,"',
    furniture: [
      'Ukraine Races To Bolster',
      'Read On The Fox',
      "Russia Losing 'Massive'",
      'Trump Meets With Zelenskyy; Talks',
      'Trump, Zelenskyy Say Ukraine',
      'Click Here To Download',
    ],
    optional: [
      'Ashley Carnahan',
      'Tue, February 24',
      'People visit the graves',
      '(Getty Images)',
      'New recruits of the',
      'A soldier from the 152nd',
      'Russian President Vladimir Putin chairs',
    ],
    authors: ['Ashley Carnahan'],
  },
  '2026-02-24-news.txt': {
    from: 'Vladimir Putin has not broken',
    to: 'The grinding four-year war',
    furniture: [
      'Your Shoulder is Literally',
      'Health Insights Magazine',
      'Dr. Mark Skousen',
      'The Oxford Club',
      'Sciatica is Not',
      'SmoothSpine',
      'Neurologists Beg Seniors',
      'Health Headlines',
      'If You Have Diabetes',
      'Why Seniors Are Ditching',
      'Seese Pro',
    ],
    optional: [
      'Maria KOSTENKO',
      'Feb 24',
      'Feb 25',
      'Updated',
      'Ukraine has been remembering',
      'YURIY',
      "Ukraine's President Volodymyr Zelensky has warned",
      'HENRY',
      'Henry',
      'Infographic with maps',
      'Valentin RAKOVSKY',
      'Camille',
      'The presidential bunker',
      'The Kremlin hoped to',
      'Ukrainian President Volodymyr Zelensky (C)',
      'Tetiana',
      'Zelensky has warned that',
      'A makeshift memorial',
      'bur-jc',
    ],
    authors: ['Maria Kostenko', 'Vadym Tomashevsky'],
  },
  '2026-02-24-us-on-edge-after-ukraine-targets-key-russian-oil-port-that-i.txt': {
    from: "Ukraine's recent attacks on",
    to: 'Meanwhile, Zelensky said his country',
    furniture: [
      'Zelensky lashes out as',
      'Zelensky shows bunker where',
      "DON'T MISS",
      'Russia loses over 1M',
      'WW3 fears soar',
      'Zelensky warns WW3',
    ],
    optional: [
      'Athena Dawson',
      'Updated',
      'Tue, February 24',
      'RUSSIA-DAILY LIFE',
      'Russian President Vladimir Putin attends',
    ],
    authors: ['Athena Dawson'],
  },
  '2026-02-25-putin-clearly-considering-unpopular-measure-as-russia-faces-.txt': {
    from: 'Expert analysis has revealed',
    to: 'Kremlin spokesman Dmitry Peskov',
    furniture: ["Putin's 'goddaughter' makes", "Putin's war desperation exposed"],
    optional: [
      'Michael D. Carroll',
      'Updated',
      'Wed, February 25',
      'RUSSIA-VOTE',
      'Russia is becoming an ever',
    ],
    authors: ['Michael D. Carroll'],
  },
  '2026-02-26-isw-russian-offensive-campaign-assessment-february-26-2026.txt': {
    from: 'Key Takeaways from the',
    to: 'Ukrainian forces recently advanced in the',
    optional: ['Latest from the Institute', 'by', 'ISW', 'See the original', 'here.'],
  },
  '2026-02-27-russia-and-ukraine-agree-local-truce-to-allow-repairs-at-eur.txt': {
    from: 'The International Atomic Energy Agency, or IAEA, on',
    to: 'Vladimir Putin',
    optional: [
      'Key Points',
      'Published Fri',
      'Updated Fri',
      'Sam Meredith',
      'The Director General of the',
      'Anadolu',
      'View of Zaporizhzhya Nuclear',
      'Pacific Press',
    ],
    authors: ['Sam Meredith'],
  },
  '2026-02-27-ukraine-claws-back-southern-territory-as-russia-s-war-enters.txt': {
    from: 'Ukraine marked the',
    to: '“Europe has stood with us',
    furniture: [
      'Recommended Stories',
      'list of',
      'list 1',
      'list 2',
      'list 3',
      'list 4',
      'Devastation and frozen frontlines',
      'Russia ‘has not won’',
      'Ukraine alleges Russia enlists',
      'Azov’s hiring spree',
      'end of list',
    ],
    optional: [
      'Ukraine made limited territorial gains',
      'People stand during a minute',
      'By',
      'John T Psaropoulos',
      'Published On',
      '27 Feb',
      '[Al Jazeera]',
      'Recruits of the 28th',
      'A woman brings flowers',
      'On the war’s fourth anniversary, Russia occupies',
    ],
    authors: ['John T Psaropoulos'],
  },
  'undated-four-years-of-war': {
    to: 'In this new commentary published',
    optional: [
      'Image:',
      'Russian drone and missile attacks in',
      'Geran Drone Adaptation. Source',
      'Front page of the New',
      'Futura Doctrina is a',
    ],
  },
  'undated-ukraine-frontline-update-february-26-2026.txt': {
    from: 'The Huliaipole direction saw',
    to: 'Ultimately, the situation on',
    optional: ['Friday, 27 February'],
  },
};
