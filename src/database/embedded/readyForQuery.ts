/** The type byte of the protocol's ReadyForQuery message, which ends the answer to a statement. */
const READY_FOR_QUERY = 0x5a;

/** Whether what the database answered says that it is ready for the next statement. */
export function saysReady(answer: Uint8Array): boolean {
  const view = new DataView(answer.buffer, answer.byteOffset, answer.byteLength);
  // Each message is a type byte and four bytes of length, which count themselves and what follows them.
  for (let start = 0; start + 5 <= answer.length; start += 1 + view.getUint32(start + 1)) {
    if (answer[start] === READY_FOR_QUERY) return true;
  }
  return false;
}
