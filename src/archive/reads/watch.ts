/**
 * The way from a value to a part of it, step by step: `.name` is a property, `@key` what a map has for a key
 * (`#key` where that is a number), `?@key` whether it has the key.
 */
export type Way = readonly string[];

/** Told of each part that is read, the first time and again. */
export type Note = (way: Way, part: unknown) => void;

/**
 * A view of a value that notes what is read of it. Plain objects are looked into property by property, and maps
 * key by key; everything else counts as one, so do objects that `isWhole` names, and maps that are walked through.
 */
export function watch<Value extends object>(
  value: Value,
  isWhole: (part: object) => boolean,
  note: Note,
): Value {
  const views = new WeakMap<object, object>();

  function viewOf(part: unknown, way: Way): unknown {
    if (typeof part !== 'object' || part === null || isWhole(part) || !isOpen(part)) {
      note(way, part);
      return part;
    }
    const view =
      views.get(part) ??
      (part instanceof Map
        ? new WatchedMap(part, way, note, viewOf)
        : watchObject(part, way, note, viewOf));
    views.set(part, view);
    return view;
  }
  return viewOf(value, []) as Value;
}

/** The part of a value to which a way leads; undefined where it ends before. */
export function follow(value: unknown, way: Way): unknown {
  return way.reduce<unknown>((part, step) => {
    if (typeof part !== 'object' || part === null) return undefined;
    const name = step.slice(1);
    if (step.startsWith('.')) return Reflect.get(part, name) as unknown;
    if (!(part instanceof Map)) return undefined;
    return step.startsWith('?') ? part.has(keyOf(name)) : part.get(keyOf(step));
  }, value);
}

function stepTo(key: Key): string {
  return typeof key === 'number' ? `#${key}` : `@${key}`;
}

function keyOf(step: string): Key {
  return step.startsWith('#') ? Number(step.slice(1)) : step.slice(1);
}

type Key = string | number;
type View = (part: unknown, way: Way) => unknown;

function isOpen(part: object): boolean {
  return part instanceof Map || Object.getPrototypeOf(part) === Object.prototype;
}

function watchObject(object: object, way: Way, note: Note, viewOf: View): object {
  return new Proxy(object, {
    get: (target, name) => {
      const part: unknown = Reflect.get(target, name);
      return typeof name === 'string' ? viewOf(part, [...way, `.${name}`]) : part;
    },
    ownKeys: (target) => {
      note(way, target);
      return Reflect.ownKeys(target);
    },
  });
}

class WatchedMap implements ReadonlyMap<Key, unknown> {
  readonly #map: ReadonlyMap<Key, unknown>;
  readonly #way: Way;
  readonly #note: Note;
  readonly #viewOf: View;

  constructor(map: ReadonlyMap<Key, unknown>, way: Way, note: Note, viewOf: View) {
    this.#map = map;
    this.#way = way;
    this.#note = note;
    this.#viewOf = viewOf;
  }

  get size(): number {
    return this.#whole().size;
  }

  get(key: Key): unknown {
    return this.#viewOf(this.#map.get(key), [...this.#way, stepTo(key)]);
  }

  has(key: Key): boolean {
    const has = this.#map.has(key);
    this.#note([...this.#way, `?${stepTo(key)}`], has);
    return has;
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
    this.#note(this.#way, this.#map);
    return this.#map;
  }
}
