import type { Synonym } from "./synonym";

/** What spoils daily life and places. */
export const BEHAVIOUR_AND_PLACES: readonly Synonym[] = [
  {
    matter: "anti-social behaviour",
    alsoCalled: ["antisocial behaviour"],
    includes: [
      ...["nuisance", "vehicle nuisance", "nuisance bike", "noise", "noisy behaviour", "rowdy behaviour"],
      ...["neighbour dispute", "street drinking", "begging", "animal problem", "trespass", "fireworks"],
      ...["vandalism", "criminal damage", "environmental crime"],
    ],
    from: "Home Office, National Standard for Incident Recording, 2011; the strategy, priority 2 and Key Partnership Successes",
  },
  {
    matter: "anti-social behaviour",
    includes: [
      ...["civil injunction", "injunction", "criminal behaviour order", "dispersal", "dispersal order"],
      ...["community protection notice", "community protection warning", "closure power"],
      ...["closure order", "public spaces protection order", "acceptable behaviour agreement"],
      ...["case review", "community trigger"],
    ],
    from: "Anti-social Behaviour, Crime and Policing Act 2014; the strategy, Key Partnership Successes",
  },
  {
    matter: "environmental crime",
    alsoCalled: ["envirocrime"],
    includes: [
      ...["fly-tipping", "graffiti", "fly-posting", "litter", "dog fouling", "dog mess", "abandoned vehicle"],
      ...["waste crime", "environmental nuisance"],
    ],
    from: "Clean Neighbourhoods and Environment Act 2005",
  },
  {
    matter: "fly-tipping",
    alsoCalled: ["fly tip", "illegal dumping", "dumped rubbish", "dumped waste", "rubbish dumped", "waste dumped"],
    from: "Environmental Protection Act 1990, s. 33; Defra, fly-tipping statistics",
  },
  {
    matter: "deliberate fire",
    alsoCalled: [
      ...["arson", "fire setting", "fire raising", "deliberate fire setting", "firesetter"],
      ...["deliberate secondary fire"],
    ],
    from: "Home Office, fire statistics definitions; the strategy, priority 2",
  },
];
