import { LazyMap } from '../lazy-map.ts';
import { hashValue } from './hash-value.ts';

/**
 * The way from a value to a part of it, step by step: `.name` is a property, `@key` what a map has for a key
 * (`#key` where that is a number), `?@key` whether it has the key.
 */
export type Way = readonly string[];

/** Told what is read of a value. */
export interface Reader {
  /** Gives a number to a way that nobody has gone before. */
  number(way: Way): number;
  /** Told of each part that is read, by the number of its way, the first time and again. */
  read(number: number): void;
}

/**
 * A view of a value, which does not change meanwhile, that tells what is read of it. Plain objects are looked into
 * property by property, and maps key by key; everything else counts as one, so do objects that `isWhole` names,
 * and maps that are walked through.
 */
export function watch<Value extends object>(
  value: Value,
  isWhole: (part: object) => boolean,
  reader: Reader,
): Value {
  const isOpen = (part: unknown): part is object =>
    typeof part === 'object' &&
    part !== null &&
    !isWhole(part) &&
    (part instanceof Map || Object.getPrototypeOf(part) === Object.prototype);
  return new Place([], value, isOpen, reader).show() as Value;
}

/** A part of the value, by the way to it. Of one that is reached in two ways each counts: either can lead elsewhere. */
class Place {
  readonly #way: Way;
  readonly #part: unknown;
  readonly #isOpen: (part: unknown) => part is object;
  readonly #reader: Reader;
  readonly #steps = new Map<string, Place>();
  /** Known to count as one: it is shown many times. */
  #isShut = false;
  #number: number | undefined;
  #view: object | undefined;

  constructor(way: Way, part: unknown, isOpen: (part: unknown) => part is object, reader: Reader) {
    this.#way = way;
    this.#part = part;
    this.#isOpen = isOpen;
    this.#reader = reader;
  }

  /** What the reader of a place sees: the part itself, which is read so, or a view of it. */
  show(): unknown {
    if (this.#view) return this.#view;
    if (this.#isShut || !this.#isOpen(this.#part)) {
      this.#isShut = true;
      return this.read();
    }
    this.#view =
      this.#part instanceof Map
        ? new WatchedMap(this.#part as ReadonlyMap<Key, unknown>, this)
        : watchObject(this.#part, this);
    return this.#view;
  }

  read(): unknown {
    this.#number ??= this.#reader.number(this.#way);
    this.#reader.read(this.#number);
    return this.#part;
  }

  /** @param part to which the step leads */
  step(step: string, part: () => unknown): Place {
    const known = this.#steps.get(step);
    if (known) return known;
    const place = new Place([...this.#way, step], part(), this.#isOpen, this.#reader);
    this.#steps.set(step, place);
    return place;
  }
}

/** A hash of the part of a value to which a way leads; of none where it ends before. */
export function hashAt(value: unknown, way: Way): string {
  const last = way.at(-1);
  if (last === undefined) return hashValue(value);
  let parent = value;
  for (const step of way.slice(0, -1)) parent = take(parent, step);
  // What is loaded when it is asked for need not be.
  if (parent instanceof LazyMap && !last.startsWith('?'))
    return hashValue(parent.versionOf(keyOf(last)));
  return hashValue(take(parent, last));
}

function take(part: unknown, step: string): unknown {
  if (typeof part !== 'object' || part === null) return undefined;
  const name = step.slice(1);
  if (step.startsWith('.')) return Reflect.get(part, name) as unknown;
  if (!(part instanceof Map)) return undefined;
  return step.startsWith('?') ? part.has(keyOf(name)) : part.get(keyOf(step));
}

function stepTo(key: Key): string {
  return typeof key === 'number' ? `#${key}` : `@${key}`;
}

function keyOf(step: string): Key {
  return step.startsWith('#') ? Number(step.slice(1)) : step.slice(1);
}

type Key = string | number;

function watchObject(object: object, place: Place): object {
  return new Proxy(object, {
    get: (target, name) => {
      if (typeof name !== 'string') return Reflect.get(target, name) as unknown;
      return place.step(`.${name}`, () => Reflect.get(target, name)).show();
    },
    ownKeys: (target) => {
      place.read();
      return Reflect.ownKeys(target);
    },
  });
}

class WatchedMap implements ReadonlyMap<Key, unknown> {
  readonly #map: ReadonlyMap<Key, unknown>;
  readonly #place: Place;

  constructor(map: ReadonlyMap<Key, unknown>, place: Place) {
    this.#map = map;
    this.#place = place;
  }

  get size(): number {
    return this.#whole().size;
  }

  get(key: Key): unknown {
    return this.#place.step(stepTo(key), () => this.#map.get(key)).show();
  }

  has(key: Key): boolean {
    return this.#place.step(`?${stepTo(key)}`, () => this.#map.has(key)).show() as boolean;
  }

  keys(): MapIterator<Key> {
    return this.#whole().keys();
  }

  values(): MapIterator<unknown> {
    return this.#whole().values();
  }

  entries(): MapIterator<[Key, unknown]> {
    return this.#whole().entries();
  }

  [Symbol.iterator](): MapIterator<[Key, unknown]> {
    return this.entries();
  }

  forEach(act: (value: unknown, key: Key, map: ReadonlyMap<Key, unknown>) => void): void {
    for (const [key, value] of this.entries()) act(value, key, this);
  }

  #whole(): ReadonlyMap<Key, unknown> {
    this.#place.read();
    return this.#map;
  }
}
