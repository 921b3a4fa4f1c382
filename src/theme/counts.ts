const numbers = new Intl.NumberFormat('en-US');

/** A whole number with its thousands set apart: 1,604. */
export function printNumber(count: number): string {
  return numbers.format(count);
}

/** A number and its noun: "1 note", "130 notes". */
export function printCount(count: number, one: string, many = `${one}s`): string {
  return `${printNumber(count)} ${count === 1 ? one : many}`;
}

/** A list as a sentence has it: "Ann, Ben, and Cem". */
export function printList(items: readonly string[]): string {
  return new Intl.ListFormat('en-US').format(items);
}
