import { crc32, deflateRawSync } from "node:zlib";

const STORED = 0;
const DEFLATED = 8;
/** Names are UTF-8 (general purpose bit 11). */
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day of a ZIP's calendar: the same entries are always the same bytes. */
const FIRST_DAY = 0x0021;

/** Builds a ZIP file of these entries, by name and content, in order. Deflated, unless everything is to be stored. */
export function zipOf(entries: Readonly<Record<string, string | Buffer>>, { isStored = false } = {}): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const plain = Buffer.from(content);
    const packed = isStored || name === "mimetype" ? plain : deflateRawSync(plain);
    const about = aboutEntry(packed === plain ? STORED : DEFLATED, plain, packed, Buffer.byteLength(name));
    const local = Buffer.concat([signature("PK\x03\x04"), about, Buffer.alloc(2), Buffer.from(name), packed]);
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

/** What the local and the central header of an entry say alike. */
function aboutEntry(method: number, plain: Buffer, packed: Buffer, nameLength: number): Buffer {
  const about = Buffer.alloc(24);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(UTF8_NAMES, 2);
  about.writeUInt16LE(method, 4);
  about.writeUInt16LE(FIRST_DAY, 8);
  about.writeUInt32LE(crc32(plain), 10);
  about.writeUInt32LE(packed.length, 14);
  about.writeUInt32LE(plain.length, 18);
  about.writeUInt16LE(nameLength, 22);
  return about;
}

function signature(letters: string): Buffer {
  return Buffer.from(letters, "latin1");
}
