import fc from "fast-check";
import { mayBeAsked } from "../../../src/sources/fetching/mayBeAsked";

/** Networks of IPv4 that are not the public internet: first address and length of the prefix (IANA, special-purpose registry). */
const NOT_PUBLIC: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

const toNumber = (address: string) => address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
const toText = (number: number) => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join(".");
const inside = ([first, prefix]: readonly [string, number]) =>
  fc.nat(2 ** (32 - prefix) - 1).map((offset) => toText(toNumber(first) + offset));

const notPublic = fc.oneof(...NOT_PUBLIC.map(inside));
const anyIPv4 = fc.nat(2 ** 32 - 1).map(toText);

/** IPv4 in IPv6, in the ways that it is written there: mapped, compatible, translated (RFC 6052, 6145), 6to4. */
function inIPv6(address: string): string[] {
  const number = toNumber(address);
  const high = (number >>> 16).toString(16);
  const low = (number & 0xffff).toString(16);
  return [
    `::ffff:${address}`,
    `::FFFF:${address}`,
    `::ffff:${high}:${low}`,
    `0:0:0:0:0:ffff:${high}:${low}`,
    `0000:0000:0000:0000:0000:ffff:${high.padStart(4, "0")}:${low.padStart(4, "0")}`,
    `0:0:0:0:0:ffff:${address}`,
    `::ffff:0:${address}`,
    `::${high}:${low}`,
    `64:ff9b::${address}`,
    `64:ff9b:1::${high}:${low}`,
    `2002:${high}:${low}::1`,
  ];
}

describe("which addresses may be asked", () => {
  it("refuses every IPv4 address that is not of the public internet", () => {
    fc.assert(
      fc.property(notPublic, (address) => !mayBeAsked(address, false)),
      { numRuns: 2_000 },
    );
  });

  it("refuses IPv4 inside IPv6, in every spelling", () => {
    const refusesAll = (address: string) => inIPv6(address).every((spelt) => !mayBeAsked(spelt, false));
    fc.assert(fc.property(fc.oneof(notPublic, anyIPv4), refusesAll), { numRuns: 2_000 });
  });

  it("takes every other IPv4 address but those of special services", () => {
    const isOrdinary = (address: string) =>
      !NOT_PUBLIC.some(([first, prefix]) => {
        const size = 2 ** (32 - prefix);
        return Math.floor(toNumber(address) / size) === Math.floor(toNumber(first) / size);
      }) && !/^(192\.(88\.99|175\.48|31\.196|52\.193)\.|168\.63\.129\.16$)/.test(address);
    const ordinary = anyIPv4.filter(isOrdinary);
    fc.assert(
      fc.property(ordinary, (address) => mayBeAsked(address, false)),
      { numRuns: 2_000 },
    );
  });

  it.each([
    "::",
    "::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "fd00:ec2::254",
    "fc00::1",
    "ff02::1",
    "2001::1",
    "2001:db8::1",
    "100::1",
    "168.63.129.16",
    "",
    "localhost",
    "127.1.2.3.4",
  ])("refuses %j", (address) => {
    expect(mayBeAsked(address, false)).toBe(false);
  });

  it("takes IPv6 of the public internet", () => {
    expect(mayBeAsked("2a00:1450:4009:81f::200e", false)).toBe(true);
  });

  it.each(["127.0.0.1", "10.1.2.3", "172.20.0.5", "192.168.1.1", "100.64.0.1", "::1", "fd12::1"])(
    "takes %s where private networks may be asked",
    (address) => {
      expect(mayBeAsked(address, true)).toBe(true);
    },
  );

  it.each(["169.254.169.254", "fe80::1", "0.0.0.0", "::", "224.0.0.1", "::ffff:169.254.169.254", "168.63.129.16"])(
    "refuses %s even there",
    (address) => {
      expect(mayBeAsked(address, true)).toBe(false);
    },
  );
});
