import "reflect-metadata";
import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import type { Pool } from "pg";
import { openDatabase } from "../../src/database/open";
import { ChangeListener } from "../../src/database/postgres/changeListener";
import { databaseName, refuseOldServer, whyUnreachable } from "../../src/database/postgres/reachability";
import { StartError } from "../../src/errors";
import { testConfig } from "../harness/engine";

/*
 * What an operator is told when DATABASE_URL leads nowhere. None of it needs a PostgreSQL, so it runs wherever tests run.
 */

const PASSWORD = "s3cret";
const servers: Server[] = [];

afterAll(() => {
  for (const server of servers) server.close();
});

/** Something that listens and is no PostgreSQL; gives its port. */
async function listening(answer: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    answer(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** A port at which nothing listens. */
async function closedPort(): Promise<number> {
  const port = await listening(() => undefined);
  const server = servers.pop();
  await new Promise((resolve) => server?.close(resolve));
  return port;
}

/** A message as a PostgreSQL would send it. */
function message(type: string, body: Buffer | string): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`);
  head.writeUInt32BE(Buffer.byteLength(body) + 4, 1);
  return Buffer.concat([head, Buffer.from(body)]);
}

const LET_IN = Buffer.concat([message("R", "\0\0\0\0"), message("Z", "I")]);

const REFUSED = Buffer.concat([message("E", "SERROR\0C42501\0Mno\0\0"), message("Z", "I")]);

/** What the hub says of a database address, which must be one sentence and hold no password. */
async function faultOf(databaseUrl: string): Promise<string> {
  const fault = await openDatabase(testConfig({ databaseUrl, connectTimeoutMs: 5_000 })).then(
    () => new Error("It was opened."),
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(StartError);
  const { message } = fault as StartError;
  expect(message).toMatch(/^The database at [^\n]+ could not be reached: [^\n]+\. Check DATABASE_URL\.$/);
  expect(message).not.toContain(PASSWORD);
  return message;
}

const urlOf = (port: number, more = "") => `postgres://hub:${PASSWORD}@127.0.0.1:${port}/catalogue${more}`;

describe("an operator whose database cannot be reached is told in one sentence", () => {
  it("that nothing listens there", async () => {
    const port = await closedPort();
    expect(await faultOf(urlOf(port))).toBe(
      `The database at 127.0.0.1:${port}/catalogue could not be reached: nothing listens there. Check DATABASE_URL.`,
    );
  });

  it("that there is no such host", async () => {
    // The names that end in .invalid never exist (RFC 2606); without a network they cannot even be looked up.
    expect(await faultOf(`postgres://hub:${PASSWORD}@csp-hub.invalid/catalogue`)).toMatch(
      /csp-hub\.invalid:5432\/catalogue could not be reached: (no such host is known|the host's name could not be looked up)/,
    );
  });

  it("that what listens closes the connection", async () => {
    const port = await listening((socket) => socket.once("data", () => socket.resetAndDestroy()));
    expect(await faultOf(urlOf(port))).toContain("it closed the connection");
  });

  it.each([
    ["hangs up", ""],
    ["speaks HTTP", "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"],
    ["speaks of other things", "220 mail.example.org ESMTP\r\n"],
    ["answers in bytes of all kinds", Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))],
  ])("that what listens is no PostgreSQL, when it %s", async (_what, answer) => {
    const port = await listening((socket) => socket.once("data", () => socket.end(answer)));
    expect(await faultOf(urlOf(port))).toContain("it does not speak PostgreSQL");
  });

  it("that it offers no encryption, when the address asks for it", async () => {
    const port = await listening((socket) => socket.once("data", () => socket.write("N")));
    expect(await faultOf(urlOf(port, "?sslmode=verify-full"))).toContain("it offers no encrypted connections");
  });

  it.each([
    ["28P01", "it refused the user name or password"],
    ["28000", "it does not let this user in"],
    ["3D000", "it has no database of that name"],
    ["53300", "it has no free connections"],
    ["57P03", "it is starting up or shutting down"],
    ["XX000", "error XX000"],
  ])("why the server refuses with %s, in our words and not in the server's", async (code, reason) => {
    const refusal = message("E", `SFATAL\0C${code}\0Mnot for hub with ${PASSWORD}\0\0`);
    const port = await listening((socket) => {
      // It asks for the password in clear, and then will not have it.
      socket.once("data", () => {
        socket.write(message("R", "\0\0\0\u0003"));
        socket.once("data", () => socket.end(refusal));
      });
    });
    const told = await faultOf(urlOf(port));
    expect(told).toContain(`could not be reached: ${reason}.`);
    expect(told).not.toContain("not for hub");
  });

  describe("that it did not answer in time, when it", () => {
    let told: Promise<string[]>;

    // All at once, since each takes as long as the hub is willing to wait.
    beforeAll(async () => {
      const ports = await Promise.all([
        listening(() => undefined),
        listening((socket) => socket.write("SSH-2.0-OpenSSH_9.2p1\r\n")),
        listening((socket) => socket.once("data", () => socket.write(LET_IN))),
      ]);
      told = Promise.all(ports.map((port) => faultOf(urlOf(port))));
      told.catch(() => undefined);
    });

    it.each([
      [0, "says nothing"],
      [1, "says something else and then nothing"],
      [2, "lets the hub in and then says nothing, as a pooler does whose database is away"],
    ])("case %i: %s", async (index) => {
      expect((await told)[index]).toContain("it did not answer in time");
    });
  });
});

describe("the listener for changes", () => {
  const WITHIN_MS = 200;

  /** Begins to listen at a server that lets it in, and gives the first connection of it that is closed. */
  async function given(answer: (socket: Socket) => void): Promise<void> {
    let closed: () => void;
    const isClosed = new Promise<void>((resolve) => (closed = resolve));
    const port = await listening((socket) => {
      socket.once("close", () => closed());
      socket.once("data", () => {
        socket.write(LET_IN);
        answer(socket);
      });
    });
    const listener = new ChangeListener({ connectionString: urlOf(port), connectionTimeoutMillis: WITHIN_MS });
    await listener.start();
    await isClosed;
    await listener.stop();
  }

  it("gives up a connection on which it may not listen, before it tries another", () =>
    given((socket) => socket.once("data", () => socket.write(REFUSED))));

  it("does not wait for ever for a server that lets it in and then says nothing", () => given(() => undefined));
});

describe("a database's name for people", () => {
  it.each([
    [
      "postgres://hub:s3cret@db.example.org:6543/catalogue?sslmode=disable&password=s3cret",
      "db.example.org:6543/catalogue",
    ],
    ["postgresql://db.example.org/catalogue", "db.example.org:5432/catalogue"],
    ["postgres:///catalogue", "localhost:5432/catalogue"],
  ])("holds no user, password or setting: %s", (url, name) => {
    expect(databaseName(url)).toBe(name);
  });
});

describe("a server's age", () => {
  const place = "db.example.org:5432/catalogue";
  /** Stands in for the age of a server, of which tests have one only. */
  const aged = (version: string | null) =>
    ({ query: async () => ({ rows: version === null ? [] : [{ server_version: version }] }) }) as unknown as Pool;

  it.each(["14.11 (Debian 14.11-1.pgdg120+2)", "9.6.24", "14beta3"])("is refused when it is %s", async (version) => {
    const refused = refuseOldServer(aged(version), place, 5_000);
    await expect(refused).rejects.toThrow(StartError);
    await expect(refused).rejects.toThrow(
      `The database at ${place} is PostgreSQL ${version}; csp-hub needs 15 or later.`,
    );
  });

  it("is refused when the server does not tell it", async () => {
    await expect(refuseOldServer(aged(null), place, 5_000)).rejects.toThrow(
      /is PostgreSQL unknown; csp-hub needs 15 or later\.$/,
    );
  });

  it.each(["15.0", "15.18 (Debian 15.18-0+deb12u1)", "16beta1", "18.3"])(
    "is accepted when it is %s",
    async (version) => {
      await expect(refuseOldServer(aged(version), place, 5_000)).resolves.toBeUndefined();
    },
  );

  it("keeps its sentence when it is told as the reason why the database cannot be opened", () => {
    const tooOld = new StartError("Too old.");
    expect(whyUnreachable(tooOld, place)).toBe(tooOld);
  });
});
