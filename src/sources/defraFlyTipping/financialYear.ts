/**
 * A financial year as the hub writes it, 2012/13, from the workbook's 2012-13, which elsewhere may be a month. What is no
 * such year is left as it is, for the import to reject.
 */
export function financialYear(text: string): string {
  const [, first, second] = /^(\d{4})[-/](?:\d{2})?(\d{2})$/.exec(text.trim()) ?? [];
  const follows = first !== undefined && second === String((Number(first) + 1) % 100).padStart(2, "0");
  return follows ? `${first}/${second}` : text;
}
