import "reflect-metadata";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { Readable } from "node:stream";
import { readAddress } from "../../src/cli/beside/address";
import { type Attendance, attend } from "../../src/cli/beside/attend";
import { linesOf } from "../../src/cli/beside/wire";
import type { Database } from "../../src/database/database";
import { openDatabase } from "../../src/database/open";
import { emptyPlace, type Place, serverUrl } from "../harness/engine";

/* What comes over the socket between a command and the process that holds the embedded database, however it comes. */

/** Less than a command may take to send its request, by far. */
const SOON_MS = 5_000;

describe("what a command is told", () => {
  const told = ["Müllablagerung 🚯", "one\u2028two\u2029three\rfour", "", "x".repeat(200_000)];
  const bytes = Buffer.from(told.map((text) => `${JSON.stringify(text)}\n`).join(""));

  async function arriving(pieceBytes: number): Promise<unknown[]> {
    const pieces: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += pieceBytes) pieces.push(bytes.subarray(at, at + pieceBytes));
    const lines: unknown[] = [];
    for await (const line of linesOf(Readable.from(pieces))) lines.push(JSON.parse(line));
    return lines;
  }

  it.each([1, 2, 3, 7, 65_536, 1_000_000])("arrives as it was sent in pieces of %i bytes", async (pieceBytes) => {
    expect(await arriving(pieceBytes)).toEqual(told);
  });

  it("ends where the other side breaks off, and half a line is none", async () => {
    const breaking = Readable.from(
      (async function* () {
        yield Buffer.from('"one"\n"tw');
        throw Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
      })(),
    );
    const lines: string[] = [];
    for await (const line of linesOf(breaking)) lines.push(line);
    expect(lines).toEqual(['"one"']);
  });
});

// Nobody needs the socket on PostgreSQL.
(serverUrl === null ? describe : describe.skip)("whoever holds the database", () => {
  let place: Place;
  let database: Database;
  let attendance: Attendance;

  beforeEach(async () => {
    place = await emptyPlace();
    database = await openDatabase(place.config);
    attendance = await attend(database);
  });

  afterEach(async () => {
    await attendance.close();
    await database.close();
    await place.remove();
  });

  async function connected(): Promise<Socket> {
    const socket = connect({ path: readAddress(place.config.dataDir) ?? "", allowHalfOpen: true });
    await once(socket, "connect");
    return socket;
  }

  it("does not wait when it stops for one that has connected and says nothing", async () => {
    const silent = await connected();
    // So that it has been taken.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const hungUp = once(silent.resume(), "end");
    const began = performance.now();
    await attendance.close();
    await hungUp;
    expect(performance.now() - began).toBeLessThan(SOON_MS);
    silent.destroy();
  });

  it("hangs up on one that has been told everything and does not go", async () => {
    const staying = await connected();
    const gone = once(staying, "error");
    staying.resume().write("{}\n");
    await once(staying, "end");
    // It keeps its own half open: what it writes is taken until the other side has closed for good.
    const writing = setInterval(() => staying.write("x"), 50);
    await gone;
    clearInterval(writing);
    staying.destroy();
  });
});
