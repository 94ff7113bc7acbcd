import { connectorNamed } from "../../src/sources";

describe("of a folder, a connector takes the files that its publisher names so", () => {
  it.each([
    ["mhclg-homelessness", "DetailedLA_201806.xlsx", true],
    ["mhclg-homelessness", "Detailed_LA_202306_all_dropdowns_fix.xlsx", true],
    ["mhclg-homelessness", "Detailed_LA_202503.ods", true],
    ["mhclg-homelessness", "Statutory_Homelessness_Detailed_Local_Authority_Data_202506.xlsx", true],
    ["mhclg-homelessness", "Detailed_LA_202503.pdf", false],
    ["mhclg-homelessness", "StatHomeless_202503.ods", false],
    ["defra-fly-tipping", "Flytipping_incidents_and_actions_taken_reported_by_LAs_in_England.xlsx", true],
    ["defra-fly-tipping", "fly-tipping statistics.ods", true],
    ["defra-fly-tipping", "recycling.ods", false],
    ["youth-justice", "bds_long_0.csv", true],
    ["youth-justice", "lait_data_dictionary.csv", false],
    ["fire-incidents", "outdoor-fires-dataset-310725.ods", true],
    ["fire-incidents", "low-level-geography-dataset-310725.ods", false],
  ])("%s: %s is %s", (connector, name, isTaken) => {
    expect(connectorNamed(connector)?.takes(name)).toBe(isTaken);
  });
});
