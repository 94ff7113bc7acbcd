import { checkedUrl } from "../../../src/sources/fetching/checkedUrl";
import { DEFAULT_FETCH_RULES } from "../../../src/sources/fetching/fetchRules";
import { RefusedFile } from "../../../src/sources/refusedFile";

const RULES = { ...DEFAULT_FETCH_RULES, hosts: ["data.police.uk", "*.gov.uk", "127.0.0.1", "[::1]", "10.0.0.1"] };
const LISTED = "(data.police.uk, *.gov.uk, 127.0.0.1, [::1], 10.0.0.1)";

describe("an address that is to be asked", () => {
  it.each([
    "https://data.police.uk/api",
    "https://DATA.police.uk:443/",
    "https://assets.publishing.service.gov.uk/a.ods",
  ])("may be %s", (text) => {
    expect(checkedUrl(text, RULES).protocol).toBe("https:");
  });

  it.each([
    [
      "http://data.police.uk/",
      "data.police.uk is not asked: only HTTPS is fetched, and the address begins with http:.",
    ],
    ["ftp://data.police.uk/", "data.police.uk is not asked: only HTTPS is fetched, not ftp:."],
    ["file:///etc/passwd", "an address of file: is not asked: only HTTPS is fetched, not file:."],
    [
      "https://me:secret@data.police.uk/",
      "data.police.uk is not asked: an address must not carry a name or a password.",
    ],
    [
      "https://data.police.uk:8443/",
      "data.police.uk is not asked: only the port of HTTPS, 443, is asked, and the address names 8443.",
    ],
    ["https://police.uk/", `police.uk is not asked: it is not among the hosts that may be asked ${LISTED}.`],
    ["https://gov.uk/", `gov.uk is not asked: it is not among the hosts that may be asked ${LISTED}.`],
    ["https://notgov.uk/", `notgov.uk is not asked: it is not among the hosts that may be asked ${LISTED}.`],
    [
      "https://data.police.uk.evil.org/",
      `data.police.uk.evil.org is not asked: it is not among the hosts that may be asked ${LISTED}.`,
    ],
    ["https://127.0.0.1/", "127.0.0.1 is not asked: it is not an address of the public internet."],
    ["https://0x7f.1/", "127.0.0.1 is not asked: it is not an address of the public internet."],
    ["https://2130706433/", "127.0.0.1 is not asked: it is not an address of the public internet."],
    ["https://[0:0::1]/", "[::1] is not asked: it is not an address of the public internet."],
    ["data.csv", "What is to be fetched must be an address such as https://data.police.uk/data/, but is not one."],
  ])("may not be %s", (text, message) => {
    expect(() => checkedUrl(text, RULES)).toThrow(new RefusedFile(message));
  });

  it("may be plain HTTP at any port inside the network, where that is configured", () => {
    expect(checkedUrl("http://10.0.0.1:8080/", { ...RULES, allowPrivate: true }).port).toBe("8080");
  });

  it("never leads from HTTPS down to plain HTTP", () => {
    const from = new URL("https://data.police.uk/");
    expect(() => checkedUrl("http://data.police.uk/", { ...RULES, allowPrivate: true }, from)).toThrow(
      new RefusedFile(
        "data.police.uk redirects to data.police.uk, refused: a redirect must not lead from HTTPS to plain HTTP.",
      ),
    );
  });

  it("is none when no host is named", () => {
    expect(() => checkedUrl("https://data.police.uk/", DEFAULT_FETCH_RULES)).toThrow("(none)");
  });
});
