import type { XmlAttributes } from "../parseXml";
import type { Names } from "./names";

const MOST_SPACES = 1_000_000;

/** Gathers the text that a cell of ODS shows: its paragraphs, and nothing of notes, drawings or tables within it. */
export class OdsCellText {
  /** How many elements deep in the cell, and how many deep in one whose text is not the cell's. */
  #depth = 0;
  #ignored = 0;
  #paragraphs = 0;
  #text = "";
  #isParagraphEmpty = true;

  constructor(private readonly names: Names) {}

  /** Whether every element within the cell has ended. */
  get isAtCell(): boolean {
    return this.#depth === 0;
  }

  /** The text so far. */
  get text(): string {
    return this.#text;
  }

  begin(): void {
    this.#depth = 0;
    this.#ignored = 0;
    this.#paragraphs = 0;
    this.#text = "";
  }

  opened(name: string, attributes: XmlAttributes): void {
    const { paragraph, textPrefix, pronunciation, spaces, count, tab, lineBreak } = this.names;
    this.#depth += 1;
    if (this.#ignored > 0) this.#ignored += 1;
    else if (this.#depth === 1 && name === paragraph) this.#openParagraph();
    else if (this.#depth === 1) this.#ignored = 1;
    else if (name === spaces) this.#append(" ".repeat(Math.min(Number(attributes[count] ?? 1) || 0, MOST_SPACES)));
    else if (name === tab) this.#append("\t");
    else if (name === lineBreak) this.#append("\n");
    else if (name === pronunciation || !name.startsWith(textPrefix)) this.#ignored = 1;
  }

  closed(): void {
    this.#depth -= 1;
    if (this.#ignored > 0) this.#ignored -= 1;
  }

  /** White space in a paragraph runs together, and is nothing at its start (OpenDocument 1.3, 6.1.2). */
  add(text: string): void {
    if (this.#ignored > 0 || this.#depth === 0) return;
    const together = /[\t\r\n]| {2}/.test(text) ? text.replace(/[ \t\r\n]+/g, " ") : text;
    this.#append(this.#isParagraphEmpty && together.startsWith(" ") ? together.slice(1) : together);
  }

  #openParagraph(): void {
    if (this.#paragraphs > 0) this.#text += "\n";
    this.#paragraphs += 1;
    this.#isParagraphEmpty = true;
  }

  #append(text: string): void {
    if (text === "") return;
    this.#text += text;
    this.#isParagraphEmpty = false;
  }
}
