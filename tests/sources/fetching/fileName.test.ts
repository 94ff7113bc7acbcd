import { fileName } from "../../../src/sources/fetching/fileName";

const ADDRESS = new URL("https://data.example/files/prc%20csp.ods?download=1");

describe("the name of a fetched file", () => {
  it.each([
    [null, "prc csp.ods"],
    ["inline", "prc csp.ods"],
    ['attachment; filename="figures.csv"', "figures.csv"],
    ["attachment; filename=figures.csv", "figures.csv"],
    ["attachment;FILENAME=figures.csv; size=3", "figures.csv"],
    ["attachment; filename=\"a.csv\"; filename*=UTF-8''fly-tipping%20%C2%A3.csv", "fly-tipping £.csv"],
    ['attachment; filename="say \\"no\\".csv"', 'say "no".csv'],
    ['attachment; filename="../../etc/passwd"', "passwd"],
    ['attachment; filename="C:\\\\Returns\\\\Kent.xlsx"', "Kent.xlsx"],
    ['attachment; filename=".."', "prc csp.ods"],
    ["attachment; filename*=UTF-8''%E0%A4%A", "%E0%A4%A"],
    ['attachment; filename="a\u202ecsv.exe"', "a\\u202ecsv.exe"],
  ])("is read from %j", (disposition, name) => {
    expect(fileName(disposition, ADDRESS)).toBe(name);
  });

  it("is the host's where nothing else is named", () => {
    expect(fileName(null, new URL("https://data.example/"))).toBe("data.example");
  });
});
