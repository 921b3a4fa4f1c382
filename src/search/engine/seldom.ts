/*
 * What most searches do without: one more file, which is loaded with the first that needs any of it, and not one for
 * each, which would cut what they share out of the program too.
 */
export { correctWords } from './correct-words.ts';
export { findNear } from './find-near.ts';
export { listPassages } from './list-passages.ts';
export { listSources } from './list-sources.ts';
export { narrowReports } from './narrow-reports.ts';
export { planRun } from './plan-run.ts';
export { planSources } from './plan-sources.ts';
export { resolveFilters } from './resolve-filters.ts';
export { searchScattered } from './search-scattered.ts';
