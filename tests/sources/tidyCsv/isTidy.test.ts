import { isTidy } from "../../../src/sources/tidyCsv/isTidy";

describe("A file of any source", () => {
  it.each([
    ["its cells parted by commas", "measure,area,period,value\nx"],
    ["a mark, quotes and lines that end in CR", '\ufeff"value","measure", "area" ,"period"\rx,y'],
    ["semicolons, to be refused for them", "measure;area;period;value\n"],
    ["tabs, to be refused for them", "measure\tarea\tperiod\tvalue\n"],
  ])("is known as tidy by its header, with %s", (_what, beginning) => {
    expect(isTidy(Buffer.from(beginning))).toBe(true);
  });

  it("is not tidy for words below its first line, or for titles of its own", () => {
    for (const beginning of [
      "x\nmeasure,area,period\n",
      "x\rmeasure,area,period\r",
      "Measure code,Area code,Period\n",
    ]) {
      expect(isTidy(Buffer.from(beginning))).toBe(false);
    }
  });
});
