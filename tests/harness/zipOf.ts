import { crc32, deflateRawSync } from "node:zlib";

const STORED = 0;
const DEFLATED = 8;
/** Names are UTF-8 (general purpose bit 11). */
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day of a ZIP's calendar: the same entries are always the same bytes. */
const FIRST_DAY = 0x0021;

/** Content that was deflated piece by piece, since it is too large to lie in memory. */
export interface DeflatedContent {
  readonly packed: Buffer;
  /** The CRC-32 and the bytes of what it unpacks to. */
  readonly sum: number;
  readonly size: number;
}

type Entries = Readonly<Record<string, string | Buffer | DeflatedContent>>;

/** Builds a ZIP file of these entries, by name and content, in order. Deflated, unless everything is to be stored. */
export function zipOf(entries: Entries, { isStored = false } = {}): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const stored = isStored || name === "mimetype";
    const entry = isDeflated(content) ? content : entryOf(Buffer.from(content), stored);
    const about = aboutEntry(stored ? STORED : DEFLATED, entry, Buffer.byteLength(name));
    const local = Buffer.concat([signature("PK\x03\x04"), about, Buffer.alloc(2), Buffer.from(name), entry.packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    centrals.push(signature("PK\x01\x02"), Buffer.from([20, 0]), about, Buffer.alloc(2), place, Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(locals.length, 4);
  end.writeUInt16LE(locals.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, signature("PK\x05\x06"), end]);
}

function isDeflated(content: string | Buffer | DeflatedContent): content is DeflatedContent {
  return typeof content === "object" && "packed" in content;
}

function entryOf(plain: Buffer, isStored: boolean): DeflatedContent {
  return { packed: isStored ? plain : deflateRawSync(plain), sum: crc32(plain), size: plain.length };
}

/** What the local and the central header of an entry say alike. */
function aboutEntry(method: number, { packed, sum, size }: DeflatedContent, nameLength: number): Buffer {
  const about = Buffer.alloc(24);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(UTF8_NAMES, 2);
  about.writeUInt16LE(method, 4);
  about.writeUInt16LE(FIRST_DAY, 8);
  about.writeUInt32LE(sum, 10);
  about.writeUInt32LE(packed.length, 14);
  about.writeUInt32LE(size, 18);
  about.writeUInt16LE(nameLength, 22);
  return about;
}

function signature(letters: string): Buffer {
  return Buffer.from(letters, "latin1");
}
