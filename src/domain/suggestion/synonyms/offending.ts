import type { Synonym } from "./synonym";

/** Crime as a business, and those who commit it again or for the first time. */
export const OFFENDING: readonly Synonym[] = [
  {
    matter: "organised crime",
    alsoCalled: [...["serious and organised crime", "organised crime group"], ...["serious and organised crime group"]],
    includes: ["county lines", "drug supply", "drug dealing", "drug-related activity", "money laundering", "firearms"],
    from: "HM Government, Serious and organised crime strategy, 2018; the strategy, Key Partnership Successes",
  },
  {
    matter: "gang",
    includes: ["gang-related activity", "county lines"],
    from: "the strategy, priority 3",
  },
  {
    matter: "reoffending",
    alsoCalled: ["reoffend"],
    includes: [
      ...["integrated offender management", "rehabilitation", "resettlement", "probation", "prison leaver"],
      ...["release", "leave prison", "community payback", "unpaid work", "community sentence"],
      ...["community order"],
    ],
    from: "the strategy, Key Partnership Successes, Reducing Reoffending; Offender Rehabilitation Act 2014",
  },
  {
    matter: "integrated offender management",
    includes: ["prolific", "prolific offender", "acquisitive crime", "neighbourhood crime"],
    from: "Home Office and Ministry of Justice, Neighbourhood crime IOM strategy, 2020; the strategy, priority 3",
  },
  {
    matter: "acquisitive crime",
    includes: [
      ...["burglary", "burglar", "robbery", "theft", "thief", "thieves", "vehicle crime", "shoplifting"],
      ...["shoplifter"],
    ],
    from: "Home Office and Ministry of Justice, Neighbourhood crime IOM strategy, 2020",
  },
  {
    matter: "youth justice system",
    alsoCalled: ["youth justice"],
    includes: ["youth offending", "first time entrants", "divert from court", "out of court"],
    from: "Crime and Disorder Act 1998, s. 37; the strategy, priority 3",
  },
  {
    matter: "custody",
    includes: ["prison", "remand", "sentenced"],
    from: "the strategy, priority 3, use of custody at remand and sentencing",
  },
  {
    matter: "education, training and employment",
    includes: ["apprenticeship", "NEET"],
    from: "the strategy, priority 3; Youth Justice Board, key performance indicators",
  },
];
