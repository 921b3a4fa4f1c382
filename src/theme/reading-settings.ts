/** What a reader may choose. `usual` is how pages are made; it is not written down. */
export const readingSettings = [
  {
    name: 'theme',
    legend: 'Theme',
    usual: 'auto',
    values: [
      { value: 'auto', label: 'As the system' },
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
    ],
  },
  {
    name: 'size',
    legend: 'Text size',
    usual: 'normal',
    values: [
      { value: 'small', label: 'Small' },
      { value: 'normal', label: 'Normal' },
      { value: 'large', label: 'Large' },
      { value: 'larger', label: 'Larger' },
      { value: 'largest', label: 'Largest' },
    ],
  },
  {
    name: 'measure',
    legend: 'Lines',
    usual: 'normal',
    values: [
      { value: 'narrow', label: 'Narrow' },
      { value: 'normal', label: 'Normal' },
      { value: 'wide', label: 'Wide' },
    ],
  },
  {
    name: 'face',
    legend: 'Typeface of the text',
    usual: 'serif',
    values: [
      { value: 'serif', label: 'Serif' },
      { value: 'sans', label: 'Sans serif' },
    ],
  },
  {
    name: 'keys',
    legend: 'Single keys',
    usual: 'on',
    values: [
      {
        value: 'on',
        label: '/ searches, n and p walk what was found, y copies the link of a paragraph',
      },
      { value: 'off', label: 'Off' },
    ],
  },
] as const;
