import ora from "ora";

/** Tells a person at a terminal what is being done, and nobody else. */
export interface Progress {
  say(doing: string): void;
  /** Takes the line away: what follows is the result. */
  done(): void;
}

/** Progress on standard error, so that a pipe or a log sees only results. */
export function progress(): Progress {
  const { isTTY, columns } = process.stderr;
  // A terminal that says it has no columns would have the spinner clear endless lines; and Ctrl-C must stay the shell's.
  const spinner = ora({ stream: process.stderr, isSilent: !isTTY || !columns, discardStdin: false });
  return {
    say: (doing) => {
      spinner.start(`${doing}…`);
    },
    done: () => {
      spinner.stop();
    },
  };
}
