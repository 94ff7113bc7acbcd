import type { NamedNode } from "../../../src/catalogue/catalogue";
import { search } from "../../../src/catalogue/search/search";
import { openTestHub, type TestHub } from "../../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

/** A kind and what tells one thing of it: its code or slug, else how its name begins. */
function called(node: NamedNode | undefined): string {
  if (node === undefined) return "nothing";
  if (node.nodeType === "Aim") return `Aim ${node.statement.slice(0, 45)}`;
  if (node.nodeType === "PartnerPriority") return `PartnerPriority ${node.title.slice(0, 45)}`;
  if ("code" in node) return `${node.nodeType} ${node.code}`;
  if ("slug" in node) return `${node.nodeType} ${node.slug}`;
  return `${node.nodeType} ${node.title.slice(0, 45)}`;
}

describe("the first that is found", () => {
  it.each([
    // Codes and names to the letter, in any case and with any signs.
    ["E07000109", "Area E07000109"],
    ["e07000107", "Area E07000107"],
    ["E07 000 109", "Area E07000109"],
    ["E01024132", "Area E01024132"],
    ["E05012400", "Area E05012400"],
    ["Dartford 012A", "Area E01024132"],
    ["Swanscombe", "Area E05015467"],
    ["Joydens Wood", "Area E05012400"],
    ["JOYDEN’S WOOD", "Area E05012400"],
    ["Bean and Village Park", "Area E05012392"],
    ["wilmington sutton at hone and hawley", "Area E05012411"],
    ["Kent", "Area E10000016"],
    ["home-office-prc", "Source home-office-prc"],
    ["asb-incidents", "Measure asb-incidents"],
    ["Safer in Kent 2017-2021", "PartnerPlan safer-in-kent-2017-2021"],
    ["Kent Police", "Organisation kent-police"],
    ["office for national statistics", "Organisation ons"],
    ["Dartford Community Safety Strategy", "Strategy dartford-2019-2022"],
    // Accents.
    ["Défra", "Organisation defra"],
    ["Kënt Pólice", "Organisation kent-police"],
    ["Ｅ０７０００１０９", "Area E07000109"],
    // Abbreviations, and what they stand for.
    ["PCC", "Organisation kent-pcc"],
    ["Police and Crime Commissioner", "Organisation kent-pcc"],
    ["Kent PCC", "Organisation kent-pcc"],
    ["commissioner", "Organisation kent-pcc"],
    ["nhw", "Organisation nhw"],
    ["Neighborhood Watch", "Organisation nhw"],
    ["KCSP", "Organisation kcsp"],
    ["KCST", "Organisation kcst"],
    ["Kent CSP", "Organisation kcsp"],
    ["Dartford CSP", "Partnership dartford"],
    ["CSPs", "Partnership dartford"],
    ["ASB", "PartnerPriority Anti-social Behaviour"],
    ["ASB incidents", "Measure asb-incidents"],
    ["ASB repeat victims", "Indicator asb-repeat-victims"],
    ["VAWG", "Aim An increased awareness of the strands of VAWG"],
    ["violence against women and girls", "Aim An increased awareness of the strands of VAWG"],
    ["OCG", "Aim Improvement in the detection and disruption o"],
    ["OCGs", "Aim Improvement in the detection and disruption o"],
    ["IOM", "Aim Successful monitoring and behaviour change of"],
    ["SOC", "Priority Preventing Offending and Reducing Re-offendin"],
    ["IDVA", "Strategy dartford-2019-2022"],
    ["VRU", "Strategy dartford-2019-2022"],
    ["ETE", "Measure youth-ete"],
    ["CPW", "Measure community-protection-actions"],
    ["CPN", "Measure community-protection-actions"],
    ["ABA", "Measure community-protection-actions"],
    ["KPI", "Indicator reoffending-rate"],
    ["DA", "Indicator domestic-abuse-reports"],
    ["DA victims", "Indicator domestic-abuse-victims-supported"],
    ["DBC", "Organisation dartford-borough-council"],
    // Compounds in one word, in two, or with a hyphen.
    ["flytipping incidents", "Measure fly-tipping-incidents"],
    ["fly tipping incidents", "Measure fly-tipping-incidents"],
    ["fly-tipping prosecutions", "Measure fly-tipping-prosecutions"],
    ["antisocial behaviour", "PartnerPriority Anti-social Behaviour"],
    ["anti social behaviour", "PartnerPriority Anti-social Behaviour"],
    ["reduce re-offending", "PartnerPriority Reduce Reoffending"],
    ["reduce re offending", "PartnerPriority Reduce Reoffending"],
    ["hot spot", "Aim Sound intelligence picture of hot spot locati"],
    ["hotspot night time economy", "Aim Reduction in violence with injury offences wi"],
    ["well-being", "PartnerPriority To keep members fully supported with resource"],
    ["domesticabuse reports", "Indicator domestic-abuse-reports"],
    // Endings.
    ["burglaries", "Measure total-crime"],
    ["robberies", "Measure violent-offences"],
    ["graffitis", "Measure graffiti-incidents"],
    ["deliberate fire", "Measure deliberate-fires"],
    ["offender pays harm", "PartnerPriority Make offenders pay for the harm that they hav"],
    ["victim first", "PartnerPriority Putting victims first"],
    ["prosecuting fly-tippers", "Measure fly-tipping-prosecutions"],
    // Mistyped.
    ["grafitti", "Measure graffiti-incidents"],
    ["Graveshma", "Area E07000109"],
    ["Swanscobme", "Area E05015467"],
    ["temporary accomodation", "Measure temporary-accommodation"],
    ["burgalry", "Measure total-crime"],
    ["Medway Comissioning Group", "Organisation kent-and-medway-ccg"],
    ["flytiping", "Measure fly-tipping-prosecutions"],
    ["domsetic abuse", "Indicator domestic-abuse-reports"],
    // Words of texts.
    ["mental health", "PartnerPriority Commission services that reduce pressure of p"],
    ["knife crime", "Priority Preventing Offending and Reducing Re-offendin"],
    ["trauma kits", "Strategy dartford-2019-2022"],
    ["bicycle theft", "Measure total-crime"],
    ["offender sent to prison", "Measure recorded-crime-outcomes"],
    ["priority 2", "Priority Persistent Anti-Social Behaviour and Environm"],
    ["Chief Constable", "PartnerPriority Hold the Chief Constable to account for the d"],
  ])("for %j is %s", async (text, expected) => {
    const [first] = await search(hub.catalogue.snapshot, text, 20);
    expect(called(first?.node)).toBe(expected);
  });
});
