const numbers = new Intl.NumberFormat('en-US');

/** A whole number with its thousands set apart: 1,604. */
export function printNumber(count: number): string {
  return numbers.format(count);
}

/** A number and its noun: "1 report", "1,604 reports". */
export function printCount(count: number, noun: string): string {
  return `${printNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}
