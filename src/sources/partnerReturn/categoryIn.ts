import type { KnownMeasure } from "../known";
import { plainWord } from "./plainWord";

/** What people write where a figure is not broken down. */
const TOTALS: readonly string[] = ["", "all", "total"];

/** Two labels apart by a colon, as a template writes a category. */
export function categoryText(breakdown: { readonly label: string }, category: { readonly label: string }): string {
  return `${breakdown.label}: ${category.label}`;
}

/** The category that a text names, by code or label, as the import knows it; an unknown text as it stands, "" for the total. */
export function categoryIn({ breakdowns }: KnownMeasure, text: string): string {
  const word = plainWord(text);
  if (TOTALS.includes(word)) return "";
  const meant = breakdowns.flatMap((breakdown) =>
    breakdown.categories.flatMap((category) => {
      const spellings = [category.code, category.label, `${breakdown.code}.${category.code}`];
      const isMeant = [...spellings, categoryText(breakdown, category)].some(
        (spelling) => plainWord(spelling) === word,
      );
      return isMeant ? [`${breakdown.code}.${category.code}`] : [];
    }),
  );
  const [only] = meant;
  return only !== undefined && meant.length === 1 ? only : text;
}
