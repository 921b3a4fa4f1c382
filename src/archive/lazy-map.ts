/** A map whose values are loaded one by one, when they are first asked for. */
export class LazyMap<Key, Value extends object> extends Map<Key, Value> {
  /** Another where the value of a key is: it tells without loading it. */
  readonly versionOf: (key: Key) => string;
  readonly #load: (key: Key) => Value;
  readonly #open: Set<Key>;

  /** @param keys in order */
  constructor(keys: Iterable<Key>, load: (key: Key) => Value, versionOf: (key: Key) => string) {
    super();
    this.#load = load;
    this.versionOf = versionOf;
    this.#open = new Set(keys);
    // They have their places before they have their values.
    for (const key of this.#open) super.set(key, undefined as unknown as Value);
  }

  override get(key: Key): Value | undefined {
    if (this.#open.delete(key)) super.set(key, this.#load(key));
    return super.get(key);
  }

  override values(): MapIterator<Value> {
    return this.#loadAll().values();
  }

  override entries(): MapIterator<[Key, Value]> {
    return this.#loadAll().entries();
  }

  override [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  override forEach(act: (value: Value, key: Key, map: Map<Key, Value>) => void): void {
    for (const [key, value] of this) act(value, key, this);
  }

  #loadAll() {
    for (const key of this.#open) this.get(key);
    return { values: () => super.values(), entries: () => super.entries() };
  }
}
