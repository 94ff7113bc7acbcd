/** What connectors may know of a hub, out of the message that carries it (knownAsSent.ts): areas are within others by code. */
exports.knownOf = ({ areas, measures }) => {
  const byCode = new Map(areas.map((area) => [area.code, { ...area, parentLinks: [] }]));
  for (const { code, within } of areas) {
    const links = within.map(({ code: parent, isBestFit }) => ({ parent: byCode.get(parent), isBestFit }));
    byCode.get(code).parentLinks.push(...links);
  }
  const byMeasure = new Map(measures.map((measure) => [measure.code, measure]));
  return {
    areas: [...byCode.values()],
    indicators: [],
    area: (code) => byCode.get(code) ?? null,
    measure: (code) => byMeasure.get(code) ?? null,
  };
};
