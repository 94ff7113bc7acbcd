import { CommanderError } from "commander";
import { commandLine } from "./cli/commandLine";
import { StartError } from "./errors";

/** Exit codes of the command: done, failed, wrong usage. */
const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
  // What we throw on purpose is one plain sentence; what surprises us needs its stack.
  console.error(error instanceof StartError ? error.message : error);
  return FAILED;
}

commandLine()
  .parseAsync()
  .catch((error: unknown) => {
    process.exitCode = exitCodeOf(error);
  });
