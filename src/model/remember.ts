/**
 * Functions that remember what they said: the same headers, names and letters are asked about again and again.
 * What is remembered stays small, whatever a file holds.
 */

const MOST = 10_000;
/** Longer texts are seldom the same twice. */
const LONGEST = 500;

/** A function of a text; when it remembers {@link MOST} texts, it forgets them all and begins again. */
export function rememberByText<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    // To have found nothing is worth remembering too.
    if (value === undefined && !known.has(text)) {
      value = make(text);
      if (text.length > LONGEST) return value;
      if (known.size >= MOST) known.clear();
      known.set(text, value);
    }
    return value as T;
  };
}

/** A function of an object that does not change, never undefined; what it said goes when the object does. */
export function rememberByObject<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}
