/**
 * What a person found on reading an edited passage beside its successor, by `judgmentKeyOf`: whether a
 * reader who followed the old link should land there. A pair that the matching makes anew has none yet.
 */
export const judgments: Readonly<Record<string, 'right' | 'wrong'>> = {
  '3de076433d8d3a76': 'right', // one of two equal passages went; the other remains
  b443eed4425b0efa: 'right', // one word corrected
  b866cbd66f427a27: 'right', // half of it rewritten, with a correction
  c6e0aa8ff4918f4c: 'right', // a name's spelling corrected
  e8f84412006c1da9: 'right', // a slip corrected
};
