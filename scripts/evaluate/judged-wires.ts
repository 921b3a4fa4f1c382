/** What a person found on reading a wire report of the corpus: which assessment it retells. */
export interface JudgedWire {
  /** Its file below `raw/wire/`, or a beginning that no other file has. */
  file: string;
  /** What its sidecar leaves out and ingest wants; undefined where the report can be ingested. */
  given?: { day: string; title: string };
  /**
   * The day of the Russian Offensive Campaign Assessment that it retells, held or wanted. Several where nobody
   * can tell which; `none` where it retells none, or does not say which and nobody holds it.
   */
  retells: readonly string[];
}

const none = ['none'];

/** All wire reports of the corpus, as they were read beside the assessments of the days around them. */
export const judgedWires: readonly JudgedWire[] = [
  {
    file: '2022-09-11-untitled.txt',
    given: { day: '2022-09-11', title: 'In five days Ukraine retook more than Russia since April' },
    retells: ['2022-09-10'],
  },
  // Its "latest assessment" is that of the Saturday that it names.
  {
    file: '2023-06-25-russian-coup-could-have-reached-moscow-outskirts-without-dea.txt',
    retells: ['2023-06-24'],
  },
  // The newest analysis, of which the archive has none near; what day it is of, the text does not say.
  {
    file: '2023-07-28-untitled.txt',
    given: { day: '2023-07-28', title: 'Inštitút pre štúdium vojny' },
    retells: [...none, '2023-07-27'],
  },
  {
    file: '2024-02-25-untitled.txt',
    given: { day: '2024-02-25', title: 'Ucraina: rapporto Isw' },
    retells: ['2024-02-24'],
  },
  {
    file: '2024-03-untitled.txt',
    given: { day: '2024-03-29', title: 'ISW: на сколько продвинулась РФ' },
    retells: ['2024-03-28'],
  },
  {
    file: '2024-05-untitled.txt',
    given: { day: '2024-05-14', title: 'ISW: буферна зона' },
    retells: ['2024-05-13'],
  },
  // An interview.
  {
    file: '2024-07-20-facing-difficult-frontline-reality-and-the-prospect-of-trump.txt',
    retells: none,
  },
  // "Said Tuesday", in a report of that Tuesday.
  {
    file: '2024-07-30-russia-creeps-toward-key-eastern-ukrainian-supply-city.txt',
    retells: ['2024-07-29', '2024-07-30', ...none],
  },
  {
    file: '2024-08-untitled-25.txt',
    given: { day: '2024-08-01', title: 'ISW: новий контрнаступ' },
    retells: none,
  },
  {
    file: '2024-08-untitled.txt',
    given: { day: '2024-08-01', title: 'ISW: новое контрнаступление' },
    retells: none,
  },
  {
    file: '2024-09-untitled.txt',
    given: { day: '2024-09-01', title: 'ISW: два важливі міста' },
    retells: none,
  },
  // One paragraph of many, with a link.
  {
    file: '2025-04-30-ukrainians-declare-victory-in-battle-of-pokrovsk.txt',
    retells: ['2025-04-29'],
  },
  // Figures from maps of months.
  { file: '2025-12-17-russia-ukraine-war-report-card-dec-17-2025.txt', retells: none },
  {
    file: '2026-02-24-delaying-stalling-and-blaming-russia-shows-little-sign-of-co.txt',
    retells: none,
  },
  { file: '2026-02-24-news.txt', retells: none },
  {
    file: '2026-02-24-us-on-edge-after-ukraine-targets-key-russian-oil-port-that-i.txt',
    retells: none,
  },
  // A special report that names no day.
  {
    file: '2026-02-25-putin-clearly-considering-unpopular-measure-as-russia-faces-.txt',
    retells: none,
  },
  {
    file: '2026-02-26-isw-russian-offensive-campaign-assessment-february-26-2026.txt',
    retells: ['2026-02-26'],
  },
  {
    file: '2026-02-27-russia-and-ukraine-agree-local-truce-to-allow-repairs-at-eur.txt',
    retells: none,
  },
  // Quotes assessments that are not held; shares events, not sentences, with that of February 21.
  {
    file: '2026-02-27-ukraine-claws-back-southern-territory-as-russia-s-war-enters.txt',
    retells: none,
  },
  // "In an assessment published on 18 February", in a review of the week.
  {
    file: 'undated-four-years-of-war',
    given: { day: '2026-02-22', title: 'Four Years of War, No End in Sight' },
    retells: ['2026-02-18'],
  },
  // The general staff of one side, whose villages are those of the assessment too.
  { file: 'undated-ukraine-frontline-update-february-26-2026.txt', retells: none },
  {
    file: 'undated-ukraine-war-interactive-map-of-the-current-front-line.txt',
    given: { day: '2022-06-01', title: 'Ukraine war: Interactive map of the current front line' },
    retells: none,
  },
  {
    file: 'undated-untitled-20.txt',
    given: { day: '2022-05-21', title: 'Ryssland bereder sig på motanfall' },
    retells: ['2022-05-20'],
  },
  {
    file: 'undated-untitled-21.txt',
    given: { day: '2024-04-01', title: 'Lenta ma costante' },
    retells: none,
  },
  {
    file: 'undated-untitled-23.txt',
    given: { day: '2022-06-24', title: 'Na żywo: wojna w Ukrainie' },
    retells: ['2022-06-23'],
  },
  {
    file: 'undated-untitled-31.txt',
    given: { day: '2023-10-25', title: 'Venäjä on aloittanut uuden hyökkäyksen' },
    retells: none,
  },
  {
    file: 'undated-untitled.txt',
    given: { day: '2024-05-20', title: 'ISW: штурмы россиян' },
    retells: none,
  },
];
