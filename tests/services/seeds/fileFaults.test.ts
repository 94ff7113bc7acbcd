import { StartError } from "../../../src/errors";
import { readSeeds } from "../../../src/services/seeds/readSeeds";
import { faultCases, message } from "./faultCases";
import { SeedsCopy } from "./seedsCopy";

const CRIME = "measures/total-crime.yaml";
const POLICE = "organisations/kent-police.yaml";
const STRATEGY = "strategies/dartford-2019-2022";
const POLICE_KEYS = "slug, name, abbreviation, type, heading, documentedIn, note, contact";

const seeds = new SeedsCopy();
afterEach(() => seeds.restore());
afterAll(() => seeds.remove());

const read = () => readSeeds(seeds.folder);

describe("A seed file with a fault", () => {
  it.each(faultCases("faultsOfFiles.txt"))("is refused for $what", (fault) => {
    const line = seeds.replace(fault.file, fault.before, fault.after);
    expect(read).toThrow(message(fault, line));
    expect(read).toThrow(StartError);
  });

  it("is refused for a key that is missing, at the thing that lacks it", () => {
    seeds.replace(CRIME, "kind: FLOW\n", "");
    expect(read).toThrow(
      `seeds/${CRIME}, line 2: kind must be one of FLOW, STOCK, RATIO, DISTINCT, SCORE, but is missing.`,
    );
    const line = seeds.replace("areas/wider-areas.yaml", "    type: REGION\n", "") - 2;
    expect(read).toThrow(`seeds/areas/wider-areas.yaml, line ${line}: type must be one of LSOA, WARD,`);
  });

  it("is refused when it names neither a heading nor where it is documented", () => {
    seeds.replace(POLICE, "heading: Key Contacts\n", "");
    expect(read).toThrow(
      `seeds/${POLICE}, line 2: documentedIn must be given where there is no heading, but is missing.`,
    );
  });

  it("is refused when it is empty", () => {
    seeds.write(POLICE, "");
    expect(read).toThrow(`seeds/${POLICE}, line 1: the file must be a set of keys (${POLICE_KEYS}), but is empty.`);
  });

  it("is refused when it is not UTF-8, at the line that is not", () => {
    seeds.write(POLICE, Buffer.from("slug: kent-police\nname: Kent’s\nnote: \xa3 5\n", "latin1"));
    expect(read).toThrow(`seeds/${POLICE}, line 3: must be UTF-8 text, but is not.`);
  });

  it("is told of by its first fault only, by file and then by line", () => {
    const line = seeds.replace(CRIME, "kind: FLOW", "kind: FLOWS");
    seeds.replace(CRIME, "decimals: 0", "decimals: 7");
    seeds.replace(POLICE, "type: POLICE", "type: POLICES");
    expect(read).toThrow(`seeds/${CRIME}, line ${line}: kind`);
  });
});

describe("The folder of seeds", () => {
  it("may hold notes for people, hidden files and the other ending", () => {
    for (const file of ["README.md", "plans/README.md", ".DS_Store", "plans/.keep"]) seeds.write(file, "x");
    const areas = read().areas.length;
    seeds.write("areas/more.yml", "documentedIn: x\nareas: [{ code: W92000004, name: Wales, type: COUNTRY }]\n");
    expect(read().areas).toHaveLength(areas + 1);
  });

  it.each([
    [
      "a folder of no known kind",
      "plan/x.yaml",
      "seeds/plan is not a folder of seeds: those are alignments, annotations, areas, measures, organisations, partnerships, plans, sources, strategies.",
    ],
    [
      "a file beside the folders",
      "x.yaml",
      "seeds/x.yaml is not a folder: seed files stand in a folder for their kind.",
    ],
    ["a file of another kind", "plans/x.txt", "seeds/plans/x.txt is not a seed file: those end in .yaml or .yml."],
    [
      "a folder among files",
      "plans/x.yaml/y.yaml",
      "seeds/plans/x.yaml is not a seed file: those end in .yaml or .yml.",
    ],
    [
      "the same file under both endings",
      "measures/total-crime.yml",
      "seeds/measures/total-crime.yml stands beside a file of the same name that ends in .yaml: keep one.",
    ],
    [
      "a strategy's file of no known kind",
      `${STRATEGY}/priorities.yaml`,
      `seeds/${STRATEGY}/priorities.yaml is not a file of a strategy: those are strategy, priority-1 and so on, achievements, survey-… and assessment-….`,
    ],
  ])("may not hold %s", (_, file, says) => {
    seeds.write(file, "x: 1\n");
    expect(read).toThrow(new StartError(says));
  });

  it("may not hold a strategy without its strategy.yaml", () => {
    seeds.delete(`${STRATEGY}/strategy.yaml`);
    expect(read).toThrow(`seeds/${STRATEGY} must hold a file strategy.yaml, but does not.`);
  });

  it("must be there", () => {
    seeds.delete("");
    expect(read).toThrow(`There is no folder of seeds at ${seeds.folder}: set HUB_SEEDS_DIR to where it is.`);
  });
});
