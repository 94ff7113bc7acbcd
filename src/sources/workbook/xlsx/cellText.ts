/** A character that XML cannot hold, or that it would not keep, as XLSX spells it out (ISO/IEC 29500-1, ST_Xstring). */
const SPELT_OUT = /_x([\da-fA-F]{4})_/g;

/** Text with the characters that XLSX spells out. */
export function withSpeltOut(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(SPELT_OUT, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Gathers the text of a shared or inline string: its own or that of its runs, and nothing of how it is pronounced. */
export class CellText {
  #text = "";
  #isIn = false;
  #isPronunciation = false;

  /** The text so far. */
  get text(): string {
    return this.#text;
  }

  opened(word: string): void {
    if (word === "t") this.#isIn = true;
    else if (word === "rPh") this.#isPronunciation = true;
  }

  closed(word: string): void {
    if (word === "t") this.#isIn = false;
    else if (word === "rPh") this.#isPronunciation = false;
  }

  add(text: string): void {
    if (this.#isIn && !this.#isPronunciation) this.#text += text;
  }

  /** The whole text; the next begins empty. */
  take(): string {
    const text = withSpeltOut(this.#text);
    this.#text = "";
    return text;
  }
}
