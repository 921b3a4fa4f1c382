/** An example of what a query can say. */
interface Example {
  query: string;
  /** What it finds, for the reader. */
  says: string;
}

/** What the help of the search page shows, by what it is about: all that a query can say. */
export const helpExamples: readonly { about: string; examples: readonly Example[] }[] = [
  {
    about: 'Words',
    examples: [
      {
        query: 'Il-76 crash',
        says: 'paragraphs that have both; case, hyphens, accents and apostrophes never matter',
      },
      {
        query: '"air defense" Leningrad',
        says: 'words in quotes stand in a row, and in no other spelling',
      },
      { query: 'Shahed OR Iskander', says: 'paragraphs that have either' },
      { query: 'Avdiivka -Kupyansk', says: 'without the reports that have Kupyansk anywhere' },
      { query: 'Zaluzhnyi -"air defense"', says: 'the same for words in a row' },
      { query: 'semiconduct*', says: 'words that begin so; two letters are the least' },
      { query: 'Bloomberg near/10 Kremlin', says: 'at most ten words apart, in either order' },
      { query: '$1.7 billion', says: 'amounts and designators mean what they say' },
    ],
  },
  {
    about: 'Parts of a report',
    examples: [
      { query: 'title:territory', says: 'in the title' },
      { query: 'takeaway:"prisoner exchange"', says: 'in the key takeaways' },
    ],
  },
  {
    about: 'Reports and sources',
    examples: [
      { query: 'power plant publisher:cnbc', says: 'from one publisher' },
      { query: 'publisher:"Kyiv Post"', says: 'a name of several words in quotes' },
      {
        query: 'Wagner series:russian-offensive-campaign-assessment',
        says: 'from one series',
      },
      { query: 'Ukraine kind:wire', says: 'from wire reports, or kind:assessment' },
      { query: 'Peskov source:t.me/tass_agency', says: 'where the paragraph cites this outlet' },
    ],
  },
  {
    about: 'Days',
    examples: [
      { query: 'January 26 2024', says: 'the report of a day' },
      { query: 'drones 2024-01-25', says: 'on a day, or 2024-01 for a month' },
      {
        query: 'missiles 2024-01..2024-03',
        says: 'from one month to another; either end may be left out',
      },
      {
        query: 'Tabaivka since:2024-01-28 before:2024-02-01',
        says: 'from a day on, and until the day before one',
      },
      { query: 'Moldova on:2024-01', says: 'within a day, a month or a year' },
    ],
  },
];
