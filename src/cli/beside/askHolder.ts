import { once } from "node:events";
import { connect, type Socket } from "node:net";
import type { Config } from "../../config";
import { StartError } from "../../errors";
import { readAddress } from "./address";
import { BUILD } from "./build";
import { type Answer, linesOf, sendLine, sentConfig } from "./wire";
import type { Message, Work } from "./work";

/** Told in the place of a result when nobody takes the work. */
export const NOBODY: unique symbol = Symbol("nobody");

/**
 * Has a piece of work done by the process that holds the embedded database, and hands on what it says meanwhile. Gives
 * NOBODY when that takes no work (any more, or not yet). Throws what the work throws.
 */
export async function askHolder<Order, Told, Result>(
  { name }: Work<Order, Told, Result>,
  order: Order,
  config: Config,
  receive: (message: Message) => void,
): Promise<Result | typeof NOBODY> {
  const socket = await connected(config.dataDir);
  if (socket === null) return NOBODY;
  // That the other side goes is seen by there being no more lines.
  socket.on("error", () => undefined);
  sendLine(socket, { build: BUILD, work: name, order, config: sentConfig(config) });
  try {
    return await followed<Result>(socket, receive);
  } finally {
    socket.destroy();
  }
}

/** Follows what is answered to its end. */
async function followed<Result>(socket: Socket, receive: (message: Message) => void): Promise<Result | typeof NOBODY> {
  let hasBegun = false;
  for await (const line of linesOf(socket)) {
    const answer = JSON.parse(line) as Answer;
    switch (answer.type) {
      case "begun":
        hasBegun = true;
        break;
      case "done":
        return answer.result as Result;
      case "refused":
        throw new StartError(answer.message);
      case "failed":
        throw Object.assign(new Error("The work failed in the process that holds the database."), {
          stack: answer.stack,
        });
      default:
        receive(answer);
    }
  }
  if (hasBegun) throw new StartError(GONE);
  return NOBODY;
}

const GONE =
  "The process that holds the database ended before this command was done. What was not committed is undone: run it again.";

async function connected(dataDir: string): Promise<Socket | null> {
  const address = readAddress(dataDir);
  if (address === null) return null;
  const socket = connect(address);
  try {
    await once(socket, "connect");
    return socket;
  } catch {
    return null;
  }
}
