import type { Catalogue } from "../../catalogue/catalogue";
import type { Organisation } from "../../catalogue/model";
import { absenceMeanings } from "../../domain/absence";
import { TEMPLATE_WORDS } from "../../sources/partnerReturn/absenceWords";
import { partnerReturn } from "../../sources/partnerReturn/partnerReturn.connector";
import type { AskedFor } from "./askedFor";

/** A line of the guidance: a text, or a word and its meaning. */
type Line = readonly string[];

/** What a partner should know when it fills a template in, line by line. */
export function guidance(catalogue: Catalogue, asked: AskedFor): readonly Line[] {
  return [
    ["How to fill in the return"],
    [],
    [
      "A zero is a zero",
      "Write 0 when you counted and there was nothing. A blank is taken for a return that did not come.",
    ],
    ["Numbers", "Write the number alone, such as 1234. For a percentage write 45, not 45% and not 0.45."],
    ["Totals", "A row without a category is the total. Categories need not add up to it."],
    ["Notes", "Say what a reader should know of a figure. A number in a note is not read."],
    [],
    ["Why missing", "What it means"],
    ...TEMPLATE_WORDS.map(({ absence, word }): Line => [word, absenceMeanings[absence]]),
    [],
    ...smallNumbers(asked),
    ...whatIsCounted(asked),
    ...whoAsks(asked),
    ...whatIsLeft(asked),
    ...whoToAsk(catalogue),
  ];
}

function smallNumbers({ indicators }: AskedFor): readonly Line[] {
  const hidden = indicators.flatMap(({ title, measure: { disclosure } }): Line[] =>
    disclosure.threshold === null
      ? []
      : [[title, `Below ${disclosure.threshold} it is not shown${disclosure.hidesZero ? ", nor is zero" : ""}.`]],
  );
  if (hidden.length === 0) return [];
  return [
    ["Small numbers", "Give the true number, however small: the hub hides what could identify people."],
    ...hidden,
    [],
  ];
}

function whatIsCounted({ indicators }: AskedFor): readonly Line[] {
  return [
    ["Indicator", "What is counted"],
    ...indicators.map(({ title, measure }): Line => [title, measure.definition]),
    [],
  ];
}

function whoAsks({ indicators }: AskedFor): readonly Line[] {
  const strategies = [...new Set(indicators.map(({ strategy }) => strategy))];
  return strategies.map(
    ({ title, edition, startsOn, endsOn }): Line => [
      "Asked for by",
      `${title}${edition === null ? "" : ` (${edition})`}, ${startsOn} to ${endsOn}`,
    ],
  );
}

function whatIsLeft({ left }: AskedFor): readonly Line[] {
  if (left.length === 0) return [];
  return [["Not asked for", "Why"], ...left.map(({ indicator, why }): Line => [indicator.title, why]), []];
}

function whoToAsk({ sources }: Catalogue): readonly Line[] {
  const collectors = new Set(
    sources.filter(({ connector }) => connector === partnerReturn.name).map(({ organisation }) => organisation),
  );
  return [...collectors].map((collector): Line => ["Who to ask", contactOf(collector)]);
}

function contactOf({ name, contact }: Organisation): string {
  return [
    contact?.name ?? name,
    ...[contact?.telephone, contact?.email, contact?.website].filter((way) => way != null),
  ].join(", ");
}
