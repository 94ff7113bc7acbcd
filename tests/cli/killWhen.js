// Preloaded into a command, it ends the process with SIGKILL, after which nothing can be tidied up: at the very moment at
// which it is about to say what KILL_WHEN_SAYING holds, or KILL_AFTER_MS after it opens for the second time a file whose
// name KILL_WHEN_READING gives.
const promises = require("node:fs/promises");

const { KILL_WHEN_SAYING: words, KILL_WHEN_READING: name, KILL_AFTER_MS: ms } = process.env;

const kill = () => process.kill(process.pid, "SIGKILL");

if (words !== undefined) {
  for (const stream of [process.stdout, process.stderr]) {
    const { write } = stream;
    stream.write = (text, ...more) => {
      if (String(text).includes(words)) kill();
      return write.call(stream, text, ...more);
    };
  }
}

if (name !== undefined) {
  const { open } = promises;
  let opened = 0;
  promises.open = (path, ...more) => {
    if (String(path).endsWith(name)) opened += 1;
    if (opened === 2) setTimeout(kill, Number(ms));
    return open(path, ...more);
  };
}
