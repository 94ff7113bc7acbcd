import { readSeeds } from "../../../src/services/seeds/readSeeds";
import { faultCases, message } from "./faultCases";
import { SeedsCopy } from "./seedsCopy";

const STRATEGY = "strategies/dartford-2019-2022";

const seeds = new SeedsCopy();
afterEach(() => seeds.restore());
afterAll(() => seeds.remove());

const read = () => readSeeds(seeds.folder);

describe("What seeds say of one another", () => {
  it.each(faultCases("faultsOfReferences.txt"))("is refused when $what", (fault) => {
    const line = seeds.replace(fault.file, fault.before, fault.after) + fault.after.split("\n").length - 1;
    expect(read).toThrow(message(fault, line));
  });

  it("is refused when a plan is superseded by two others", () => {
    const successor = "plans/cut-crime-support-victims-build-trust-2025.yaml";
    const first = seeds.replace(
      successor,
      "supersedes: making-kent-safer-2022-2025",
      "supersedes: safer-in-kent-2017-2021",
    );
    expect(read).toThrow(
      new RegExp(
        `^seeds/plans/making-kent-safer-2022-2025\\.yaml, line \\d+: supersedes must be given once, ` +
          `but "safer-in-kent-2017-2021" is given already in seeds/${successor}, line ${first}\\.$`,
      ),
    );
  });

  it("is refused when a priority's number is left out", () => {
    seeds.delete(`${STRATEGY}/priority-2.yaml`);
    expect(read).toThrow(
      `seeds/${STRATEGY}/priority-3.yaml, line 3: number must be 2, the next without a gap, but is 3.`,
    );
  });

  it("is refused when a plan for another part of the county is aligned, as it is of proposals", () => {
    seeds.replace("plans/nhw-north-kent.yaml", "area: E22000352", "area: E07000109");
    expect(read).toThrow(
      /^seeds\/alignments\/nhw-north-kent\.yaml, line \d+: strategy must be that of a partnership on whose area the plan bears \(its own, around it or within it\), but nhw-north-kent is for E07000109 and dartford is the partnership for E07000107\.$/,
    );
  });

  it.each(["E05012392", "E12000008"])(
    "is sound of a plan for an area within the partnership's or around it: %s",
    (area) => {
      seeds.replace("plans/nhw-north-kent.yaml", "area: E22000352", `area: ${area}`);
      expect(read).not.toThrow();
    },
  );

  it("is told once where it is wrong, and not again by all that refer to it", () => {
    const line = seeds.replace("organisations/kent-pcc.yaml", "slug: kent-pcc", "slug: pcc");
    expect(read).toThrow(`seeds/organisations/kent-pcc.yaml, line ${line}: slug must be kent-pcc`);
  });
});
