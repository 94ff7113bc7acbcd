import type { Refusal } from "./worker";

/** One copy that the thread still owes an answer to. */
export class Copying {
  /** Fulfilled when the rows are in; rejected with what the database says when they are not. */
  readonly done: Promise<void>;
  #resolve!: () => void;
  #reject!: (error: Error) => void;

  constructor() {
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  answer(refused: Refusal | null): void {
    if (refused === null) this.#resolve();
    else this.#reject(Object.assign(new Error(refused.message), { code: refused.code }));
  }

  /** Tells that no answer will come. */
  breakOff(why: string, code: string | undefined): void {
    this.#reject(Object.assign(new Error(why), { code }));
  }
}
