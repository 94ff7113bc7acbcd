import ora from "ora";

/** Tells a person at a terminal what is being done, and nobody else. */
export interface Progress {
  say(doing: string): void;
  /** Takes the line away: what follows is the result. */
  done(): void;
}

/** Progress on standard error, so that a pipe or a log sees only results. */
export function progress(): Progress {
  const spinner = ora({ stream: process.stderr, isSilent: !process.stderr.isTTY });
  return {
    say: (doing) => {
      spinner.start(`${doing}…`);
    },
    done: () => {
      spinner.stop();
    },
  };
}
