import { connect } from "node:net";
import { smallGraph } from "./smallGraph";
import { ask, serve } from "./testServer";

jest.mock("../../src/server/timeouts", () => ({
  TIMEOUTS: { request: 300, check: 50, keepAlive: 1_000, silence: 1_000 },
}));

it("a client that sends a request drop by drop is hung up on, and others are served meanwhile", async () => {
  const server = await serve(smallGraph());
  const { hostname, port } = new URL(server.address);
  let received = "";
  const socket = connect(Number(port), hostname).setEncoding("utf8");
  socket.on("data", (text) => (received += text)).on("error", () => {});
  const ended = new Promise((resolve) => socket.on("close", resolve));
  socket.write("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{");
  const drip = setInterval(() => socket.write(" "), 50);

  expect((await ask(server, "{ hello }")).status).toBe(200);
  await ended;
  clearInterval(drip);
  await server.close();
  expect(received).toMatch(/^HTTP\/1\.1 408 [\s\S]*"code":"REQUEST_TIMEOUT"/);
});
