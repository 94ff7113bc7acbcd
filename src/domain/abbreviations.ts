/** What letters stand for, in the words of community safety. */
export interface Abbreviation {
  /** The letters as they are written, without an ending of the plural. */
  readonly abbreviation: string;
  readonly standsFor: string;
  /** Other ways in which the same is written in full. */
  readonly alsoWritten: readonly string[];
  /** Who says so. */
  readonly from: string;
}

const STRATEGY = "Dartford Community Safety Strategy 2019-2022 (2021 Refresh)";
const ASB_ACT = "Anti-social Behaviour, Crime and Policing Act 2014";
const DA_GUIDANCE = "Home Office, statutory guidance on the Domestic Abuse Act 2021";
const PRACTICE = "Usual in reports of community safety; no one authority";

function of(abbreviation: string, standsFor: string, from: string, ...alsoWritten: string[]): Abbreviation {
  return { abbreviation, standsFor, alsoWritten, from };
}

/** The abbreviations that searching knows, both ways. A name of one organisation only is that organisation's to give. */
export const abbreviations: readonly Abbreviation[] = [
  of("ABA", "acceptable behaviour agreement", PRACTICE),
  of("ASB", "anti-social behaviour", STRATEGY, "antisocial behaviour"),
  of("BAME", "Black, Asian and minority ethnic", PRACTICE),
  of("CBO", "criminal behaviour order", STRATEGY),
  of("CCTV", "closed-circuit television", "Protection of Freedoms Act 2012, section 29"),
  of("CPN", "community protection notice", `${ASB_ACT}, section 43`, "community protection warnings/notices"),
  of("CPW", "community protection warning", `Home Office, statutory guidance on the ${ASB_ACT}`),
  of("CSP", "Community Safety Partnership", STRATEGY),
  of("CSU", "Community Safety Unit", STRATEGY),
  of("DA", "domestic abuse", "Domestic Abuse Act 2021, as police and councils shorten it"),
  of("ETE", "education, training and employment", STRATEGY, "education, training or employment"),
  of("FPN", "fixed penalty notice", "Defra, fly-tipping statistics for local authorities"),
  of("FTE", "first-time entrants", "Youth Justice Board, youth justice statistics", "first time entrants"),
  of("IDVA", "independent domestic violence adviser", DA_GUIDANCE, "domestic violence adviser"),
  of("IOM", "Integrated Offender Management", STRATEGY),
  of("KCSP", "Kent Community Safety Partnership", STRATEGY),
  of("KCST", "Kent Community Safety Team", STRATEGY),
  of("KPI", "key performance indicator", PRACTICE, "performance indicator"),
  of("NHW", "Neighbourhood Watch", STRATEGY),
  of("NTE", "night-time economy", STRATEGY),
  of("OCG", "organised crime group", STRATEGY),
  of("PCC", "Police and Crime Commissioner", "Police Reform and Social Responsibility Act 2011, section 1"),
  of("PCSO", "police community support officer", "Police Reform Act 2002, section 38", "community support officer"),
  of("PSPO", "public spaces protection order", `${ASB_ACT}, section 59`),
  of("RAG", "red, amber, green", PRACTICE),
  of("SOC", "serious and organised crime", STRATEGY),
  of("SPC", "statistical process control", "NHS England, Making Data Count"),
  of("VAWG", "violence against women and girls", STRATEGY),
  of("VRU", "Violence Reduction Unit", STRATEGY),
];
