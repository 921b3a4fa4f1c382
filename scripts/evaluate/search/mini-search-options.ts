/** What MiniSearch indexes: a passage, or the title of a report. */
export interface MiniSearchPassage {
  id: string;
  /** Path of the report's page. */
  url: string;
  text: string;
}

/** The plain way: its defaults, and what a list of results shows. */
export const miniSearchOptions = { fields: ['text'], storeFields: ['url', 'text'] };
