/** The same function, whose answers are kept for as long as what they are about: for what never changes once it is there. */
export function remembered<K extends object, T>(answer: (about: K) => T): (about: K) => T {
  const known = new WeakMap<K, { readonly answer: T }>();
  return (about) => {
    const kept = known.get(about);
    if (kept) return kept.answer;
    const made = { answer: answer(about) };
    known.set(about, made);
    return made.answer;
  };
}
