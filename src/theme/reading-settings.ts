/** What a reader may choose. The first value of each is how pages are made; it is not written down. */
export const readingSettings = [
  {
    name: 'theme',
    legend: 'Theme',
    values: [
      { value: 'auto', label: 'As the system' },
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
    ],
  },
  {
    name: 'size',
    legend: 'Text size',
    values: [
      { value: 'normal', label: 'Normal' },
      { value: 'small', label: 'Small' },
      { value: 'large', label: 'Large' },
      { value: 'larger', label: 'Larger' },
      { value: 'largest', label: 'Largest' },
    ],
  },
  {
    name: 'measure',
    legend: 'Lines',
    values: [
      { value: 'normal', label: 'Normal' },
      { value: 'narrow', label: 'Narrow' },
      { value: 'wide', label: 'Wide' },
    ],
  },
  {
    name: 'face',
    legend: 'Typeface of the text',
    values: [
      { value: 'serif', label: 'Serif' },
      { value: 'sans', label: 'Sans serif' },
    ],
  },
] as const;
