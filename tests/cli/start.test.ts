import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { type Place, seededPlace, serverUrl } from "../harness/engine";
import { csphub, freePort, type Started, start } from "./csphub";

let place: Place;
let port: number;
let hub: Started;

beforeAll(async () => {
  place = await seededPlace();
  port = await freePort();
  hub = await start({ ...place.env, PORT: String(port) });
});

afterAll(async () => {
  hub.child.kill("SIGKILL");
  await hub.ended;
  await place.remove();
});

/** Asks over a connection of its own that is closed afterwards, so that none is kept open by the test. */
const ask = (body: string) =>
  fetch(`${hub.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", connection: "close" },
    body,
  });

async function connected(): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  return socket;
}

/** Waits until nothing accepts connections any more. One that came as the listener closed is reset, not refused. */
async function closedForNewcomers(): Promise<void> {
  for (;;) {
    try {
      (await connected()).destroy();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ECONNREFUSED") return;
      expect(code).toBe("ECONNRESET");
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe("csp-hub start", () => {
  it("says where it answers, what was loaded and where the database is, and nothing else", () => {
    const [greeting, , loaded, database, , invitation, , pasted] = hub.said.stdout.split("\n");
    expect(greeting).toBe(`csp-hub answers at http://127.0.0.1:${port}/graphql`);
    expect(loaded).toMatch(/^Loaded 2 partnerships, 1 strategy, 4 priorities, 20 aims, 21 indicators, .*\.$/);
    expect(database).toMatch(
      serverUrl === null ? /^Database: embedded PGlite in .+\.$/ : /^Database: PostgreSQL, [^@]+\.$/,
    );
    expect(invitation).toBe("A question to paste into another terminal:");
    expect(pasted).toMatch(/^ {2}curl -s http:\/\/127\.0\.0\.1:\d+\/graphql -H '[^']+' -d '[^']+'$/);
    expect(hub.said.stderr).toBe("");
  });

  it("answers the very question that it gives to paste", async () => {
    const [, url, header, body] = /curl -s (\S+) -H '(.*?)' -d '(.*)'/.exec(hub.said.stdout) ?? [];
    expect([url, header]).toEqual([`${hub.address}/graphql`, "content-type: application/json"]);
    const response = await ask(body ?? "");
    expect(response.status).toBe(200);
    const { data, errors } = (await response.json()) as {
      data: { partnership: { name: string; strategy: { priorities: { number: number; indicators: unknown[] }[] } } };
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    expect(data.partnership.name).toBe("Dartford Community Safety Partnership");
    expect(data.partnership.strategy.priorities.map(({ indicators }) => indicators.length)).toEqual([4, 8, 5, 4]);
  });

  it("is live and ready once it has said so", async () => {
    const statuses = await Promise.all(
      ["/livez", "/readyz"].map(
        async (path) => (await fetch(hub.address + path, { headers: { connection: "close" } })).status,
      ),
    );
    expect(statuses).toEqual([200, 200]);
  });

  it("says in one sentence that the port is in use, and exits with 1", async () => {
    const other = await seededPlace();
    try {
      expect(await csphub(["start"], { ...other.env, PORT: String(port) })).toEqual({
        code: 1,
        stdout: "",
        stderr: `Port ${port} on 127.0.0.1 is in use: stop the other process or set PORT.\n`,
      });
    } finally {
      await other.remove();
    }
  });

  // A PostgreSQL may be shared; the folder of the embedded database may not.
  if (serverUrl === null) {
    it("keeps its folder from another, which is told who holds it", async () => {
      const { code, stdout, stderr } = await csphub(["start"], { ...place.env, PORT: String(await freePort()) });
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(
        new RegExp(
          `^${place.env.HUB_DATA_DIR} is in use by process ${hub.child.pid} \\(csp-hub start, since [^)]+\\)\\. Stop it first, or set HUB_DATA_DIR\\.\n$`,
        ),
      );
    });
  } else {
    it("shares its database with another, which listens elsewhere", async () => {
      const second = await start({ ...place.env, PORT: String(await freePort()) });
      second.child.kill("SIGTERM");
      expect(await second.ended).toMatchObject({ code: 0, stderr: "" });
      expect((await ask('{"query":"{ __typename }"}')).status).toBe(200);
    });
  }

  it("on SIGTERM takes no new connection, finishes the request that it has begun, and exits with 0", async () => {
    const body = '{"query":"{ partnership(slug: \\"dartford\\") { name } }"}';
    const request = await connected();
    let answer = "";
    request.setEncoding("utf8").on("data", (text: string) => {
      answer += text;
    });
    request.write(
      `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
    );
    request.write(body.slice(0, 10));
    // The server has read what was written before it reads what is asked later.
    expect((await fetch(`${hub.address}/livez`, { headers: { connection: "close" } })).status).toBe(200);

    hub.child.kill("SIGTERM");
    await closedForNewcomers();
    expect(answer).toBe("");
    request.write(body.slice(10));
    await once(request, "close");
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('{"data":{"partnership":{"name":"Dartford Community Safety Partnership"}}');
    expect(await hub.ended).toMatchObject({ code: 0, stderr: "" });
  });

  it("can be started again on the same port and the same database at once", async () => {
    hub = await start({ ...place.env, PORT: String(port) });
    expect(hub.address).toBe(`http://127.0.0.1:${port}`);
    hub.child.kill("SIGINT");
    expect(await hub.ended).toMatchObject({ code: 0, stderr: "" });
  });
});
