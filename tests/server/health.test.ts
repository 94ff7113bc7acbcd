import { EventEmitter, once } from "node:events";
import { connect, createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { StartError } from "../../src/errors";
import { startServer } from "../../src/server/server";
import { smallGraph } from "./smallGraph";
import { ask, hubOf, send, serve, testConfig } from "./testServer";

const schema = smallGraph();

/** A graph whose slow field says when it has begun, and answers when it is told to. */
function slowGraph() {
  const told = new EventEmitter();
  const begun = once(told, "begun");
  const graph = smallGraph(async () => {
    told.emit("begun");
    await once(told, "finish");
    return "done";
  });
  return { graph, begun, finish: () => told.emit("finish") };
}

describe("health", () => {
  it("is live and ready when the hub is", async () => {
    const server = await serve(schema);
    const [live, ready] = [await send(`${server.address}/livez`), await send(`${server.address}/readyz`)];
    await server.close();
    expect([live.status, live.body]).toEqual([200, { status: "live" }]);
    expect([ready.status, ready.body]).toEqual([200, { status: "ready" }]);
  });

  it("is live without asking the hub, however unwell that is", async () => {
    const whyNotReady = jest.fn(async () => "The database cannot be reached.");
    const server = await startServer(testConfig, hubOf(schema, whyNotReady));
    const live = await send(`${server.address}/livez`);
    expect([live.status, live.body]).toEqual([200, { status: "live" }]);
    expect(whyNotReady).not.toHaveBeenCalled();

    const ready = await send(`${server.address}/readyz`);
    await server.close();
    expect([ready.status, ready.body]).toEqual([
      503,
      { status: "not ready", reason: "The database cannot be reached." },
    ]);
    expect(ready.headers.get("retry-after")).toBe("1");
  });

  it("is not ready when the hub cannot even say, and does not tell why", async () => {
    const server = await startServer(
      testConfig,
      hubOf(schema, () => Promise.reject(new Error("password s3cret"))),
    );
    const ready = await send(`${server.address}/readyz`);
    await server.close();
    expect(ready.status).toBe(503);
    expect(ready.text).toMatch(/Unexpected error [0-9a-f-]{36}: see the log\./);
    expect(ready.text).not.toContain("s3cret");
  });
});

describe("closing", () => {
  it("lets a running request finish, is not ready meanwhile, accepts nobody new, and closes soon", async () => {
    const { graph, begun, finish } = slowGraph();
    const server = await serve(graph);
    const { hostname, port } = new URL(server.address);
    let received = "";
    const socket = connect(Number(port), hostname).setEncoding("utf8");
    socket.on("data", (text) => (received += text));
    const ended = new Promise((resolve) => socket.on("close", resolve));
    socket.write(`GET /graphql?query=${encodeURIComponent("{ slow }")} HTTP/1.1\r\nhost: x\r\n\r\n`);
    await begun;

    const startedAt = performance.now();
    const closed = server.close();
    expect(server.close()).toBe(closed);
    socket.write("GET /readyz HTTP/1.1\r\nhost: x\r\n\r\n");
    await expect(fetch(`${server.address}/livez`)).rejects.toThrow();
    await wait(50);
    finish();
    await closed;
    await ended;
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    const [first, second] = received.split(/(?=HTTP\/1\.1 )/);
    expect(first).toMatch(/^HTTP\/1\.1 200 [\s\S]*{"data":{"slow":"done"}/);
    expect(second).toMatch(/^HTTP\/1\.1 503 [\s\S]*retry-after: 1[\s\S]*"reason":"The server is closing\."/);
  });

  it("does not wait for a connection that only waits itself", async () => {
    const { graph, begun, finish } = slowGraph();
    const server = await serve(graph);
    const answered = ask(server, "{ slow }");
    await begun;
    const startedAt = performance.now();
    const closed = server.close();
    finish();
    await closed;
    expect((await answered).body.data).toEqual({ slow: "done" });
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});

describe("a port that cannot be had", () => {
  it("is one plain sentence when it is in use", async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
    const { port } = holder.address() as { port: number };
    const start = startServer({ ...testConfig, port }, hubOf(schema));
    await expect(start).rejects.toThrow(StartError);
    await expect(start).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use: stop the other process or set PORT.`);
    holder.close();
  });

  it.each(["192.0.2.1", "no-such-host.invalid"])(
    "is one plain sentence when %s is not this machine's",
    async (host) => {
      const start = startServer({ ...testConfig, host }, hubOf(schema));
      await expect(start).rejects.toThrow(
        `${host} is not an address of this machine: set HOST to one that is, such as 127.0.0.1.`,
      );
      await expect(start).rejects.toThrow(StartError);
    },
  );

  it("can be on IPv6, whose address is written in brackets", async () => {
    const server = await startServer({ ...testConfig, host: "::1" }, hubOf(schema)).catch(() => null);
    if (server === null) return; // a machine without IPv6
    expect(server.address).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await ask(server, "{ hello }")).status).toBe(200);
    await server.close();
  });
});
