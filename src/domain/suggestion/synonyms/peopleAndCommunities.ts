import type { Synonym } from "./synonym";

/** Those whom crime harms or may harm, and how communities live together. */
export const PEOPLE_AND_COMMUNITIES: readonly Synonym[] = [
  {
    matter: "hate crime",
    alsoCalled: ["hate incident", "hate", "hatred"],
    includes: [
      ...["racism", "racist", "religious hatred", "homophobic", "homophobia", "transphobic", "transphobia"],
      ...["antisemitism", "islamophobia", "prejudice"],
    ],
    from: "College of Policing and Home Office, the five monitored strands of hate crime",
  },
  {
    matter: "community cohesion",
    alsoCalled: ["cohesion", "cohesive community"],
    includes: ["community tension", "tension", "integration", "migration", "refugee", "asylum seeker", "new arrival"],
    from: "HM Government, Integrated Communities Strategy Green Paper, 2018; the strategy, priority 4",
  },
  {
    matter: "community",
    includes: [
      ...["community event", "festival", "parade", "engagement event", "community engagement"],
      ...["engage with residents"],
    ],
    from: "the strategy, Key Partnership Successes, Protecting Vulnerable People and Strengthening Communities",
  },
  {
    matter: "exploitation",
    alsoCalled: ["exploit"],
    includes: [
      ...["criminal exploitation", "sexual exploitation", "CSE", "grooming", "groomed", "modern slavery"],
      ...["trafficking"],
    ],
    from: "Modern Slavery Act 2015, s. 3",
  },
  {
    matter: "criminal exploitation",
    alsoCalled: ["CCE", "criminally exploited"],
    includes: ["county lines", "cuckooing"],
    from: "Home Office, Criminal exploitation of children and vulnerable adults: county lines, 2018",
  },
  {
    matter: "modern slavery",
    alsoCalled: ["slavery", "forced labour"],
    includes: ["human trafficking"],
    from: "Modern Slavery Act 2015",
  },
  {
    matter: "vulnerable",
    alsoCalled: ["vulnerability"],
    includes: [
      ...["adult at risk", "abuse and neglect", "self-neglect", "exploitation", "modern slavery", "cuckooing"],
      ...["scam", "rogue trader", "doorstep crime", "distraction burglary"],
    ],
    from: "Care Act 2014, s. 42 and its guidance; the strategy, Key Partnership Successes",
  },
  {
    matter: "vulnerable",
    includes: ["radicalisation", "extremism", "terrorism"],
    from: "HM Government, Prevent duty guidance, 2015; the strategy, priority 4",
  },
  {
    matter: "victim",
    alsoCalled: ["survivor"],
    from: "HM Government, Tackling violence against women and girls strategy, 2021, which says victims and survivors",
  },
  { matter: "child", alsoCalled: ["children"], from: "Children Act 1989, s. 105" },
  {
    matter: "young people",
    alsoCalled: ["young person", "youth", "teenager", "juvenile"],
    from: "the strategy, priority 3",
  },
  {
    matter: "temporary accommodation",
    alsoCalled: ["TA"],
    includes: ["homeless", "homelessness", "bed and breakfast", "rough sleeping"],
    from: "Homelessness Reduction Act 2017; MHCLG, homelessness case level collection",
  },
  {
    matter: "safe and well visit",
    alsoCalled: ["home fire safety visit", "home fire safety check", "fire safety visit", "home safety visit"],
    from: "Home Office, fire statistics definitions",
  },
  {
    matter: "Black, Asian and minority ethnic",
    alsoCalled: ["ethnic minority", "minority ethnic"],
    from: "the strategy, priority 1",
  },
];
