/**
 * Words that plans of this field use of everything, so that they tell no priority from another. The stop words of a
 * language do not hold them, and a strategy of a few priorities is too short to show that they are common. Chosen on the
 * strategy and on the tuning half of the gold set.
 */
export const FIELD_WORDS: readonly string[] = [
  // What every plan means to do.
  ...["reduce", "reduction", "prevent", "protect", "improve", "increase", "support", "help", "ensure", "tackle"],
  ...["work", "provide", "deliver", "develop", "make", "keep", "use", "continue"],
  ...["address", "focus", "identify", "raise"],
  ...["awareness", "understand", "share", "respond", "take", "put", "include", "follow", "strengthen", "establish"],
  ...["combat", "target", "involve", "become", "look", "see", "know", "known", "need", "change", "result"],
  // Who does it, for whom and where.
  ...["people", "person", "individual", "public", "police", "policing", "council", "partner", "partnership", "agency"],
  ...["service", "officer", "specialist", "group", "system", "CSP", "whose"],
  ...["area", "borough", "county", "district", "local", "location", "place"],
  // What all of it is about, and how plans count and speak of it.
  ...["crime", "commit", "safety", "safe", "risk", "case", "incident", "record", "report", "number", "total", "stage"],
  ...["priority", "strategy", "plan", "programme", "aim", "issue", "approach", "action", "activity", "practice"],
  // What they call it.
  ...["high", "long", "first", "new", "good", "better", "great", "effective", "relate", "specific", "particular"],
  ...["current", "potential", "appropriate", "available", "access", "within", "also"],
];
