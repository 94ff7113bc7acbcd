/** Words that plans use for one matter, with the authority for each line. */
export interface Synonym {
  /** The matter, in full. */
  readonly matter: string;
  /** Other words for the same: abbreviations first. */
  readonly alsoCalled?: readonly string[];
  /** What is a part, a form or a tool of it, and so speaks for it, though less than its name. */
  readonly includes?: readonly string[];
  /** Who says so. */
  readonly from: string;
}

/**
 * What the field calls by several names. Nothing here is of one partnership alone: each line is from the glossary of the
 * field, an Act, a national definition, or the way in which the Dartford strategy itself sorts its work.
 */
export const SYNONYMS: readonly Synonym[] = [
  {
    matter: "anti-social behaviour",
    alsoCalled: ["ASB", "antisocial behaviour"],
    includes: [
      ...["nuisance", "vehicle nuisance", "nuisance bike", "noise", "noisy behaviour", "rowdy behaviour"],
      ...["neighbour dispute", "street drinking", "begging", "animal problem", "trespass", "fireworks"],
      ...["vandalism", "criminal damage", "environmental crime"],
    ],
    from: "Home Office, National Standard for Incident Recording, 2011; the strategy, Key Partnership Successes",
  },
  {
    matter: "anti-social behaviour",
    includes: [
      ...["civil injunction", "injunction", "criminal behaviour order", "CBO", "dispersal", "dispersal order"],
      ...[
        "community protection notice",
        "CPN",
        "community protection warning",
        "CPW",
        "closure power",
        "closure order",
      ],
      ...["public spaces protection order", "PSPO", "acceptable behaviour agreement", "ABA", "case review"],
      ...["community trigger"],
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
      "arson",
      "fire setting",
      "fire raising",
      "deliberate fire setting",
      "firesetter",
      "deliberate secondary fire",
    ],
    from: "Home Office, fire statistics definitions; the strategy, priority 2",
  },
  {
    matter: "violence",
    alsoCalled: ["violent", "violent crime", "violent offence", "violence against the person"],
    includes: ["assault", "wounding", "robbery", "sexual offence", "serious violence", "night-time economy"],
    from: "the strategy, priority 1, which counts violence against the person, sexual offences and robberies",
  },
  {
    matter: "serious violence",
    alsoCalled: ["serious violent crime", "serious violent offence"],
    includes: ["homicide", "murder", "manslaughter", "stabbing", "shooting", "gun crime", "knife crime"],
    from: "Home Office, Serious Violence Duty statutory guidance, 2022",
  },
  {
    matter: "violence against women and girls",
    alsoCalled: ["VAWG", "women and girls"],
    includes: [
      ...["domestic abuse", "sexual offence", "stalking", "harassment", "honour-based abuse", "forced marriage", "FGM"],
      ...["female genital mutilation", "misogyny", "spiking"],
    ],
    from: "HM Government, Tackling violence against women and girls strategy, 2021",
  },
  {
    matter: "domestic abuse",
    alsoCalled: ["DA", "domestic violence"],
    includes: ["abuse", "coercive control", "controlling behaviour", "IDVA", "refuge", "stalking", "harassment"],
    from: "Domestic Abuse Act 2021, s. 1; the strategy, priority 1",
  },
  {
    matter: "sexual offence",
    alsoCalled: ["sexual violence", "sexual abuse", "sexual assault", "rape", "rapist"],
    includes: ["ISVA"],
    from: "Sexual Offences Act 2003; the strategy, priority 1",
  },
  {
    matter: "organised crime",
    alsoCalled: [
      ...["SOC", "OCG", "serious and organised crime", "organised crime group", "serious and organised crime group"],
    ],
    includes: ["county lines", "drug supply", "drug dealing", "drug-related activity", "money laundering", "firearms"],
    from: "HM Government, Serious and organised crime strategy, 2018; the strategy, Key Partnership Successes",
  },
  {
    matter: "gang",
    includes: ["gang-related activity", "county lines"],
    from: "the strategy, priority 3",
  },
  {
    matter: "knife crime",
    alsoCalled: ["knife", "knives", "carrying knives", "bladed article"],
    from: "Criminal Justice Act 1988, s. 139; the strategy, priority 3",
  },
  {
    matter: "reoffending",
    alsoCalled: ["reoffend"],
    includes: [
      ...["integrated offender management", "rehabilitation", "resettlement", "probation", "prison leaver"],
      ...["release", "leave prison", "community payback", "unpaid work", "community sentence", "community order"],
    ],
    from: "the strategy, Key Partnership Successes, Reducing Reoffending; Offender Rehabilitation Act 2014",
  },
  {
    matter: "integrated offender management",
    alsoCalled: ["IOM"],
    includes: ["prolific", "prolific offender", "acquisitive crime", "neighbourhood crime"],
    from: "Home Office and Ministry of Justice, Neighbourhood crime IOM strategy, 2020; the strategy, priority 3",
  },
  {
    matter: "acquisitive crime",
    includes: [
      "burglary",
      "burglar",
      "robbery",
      "theft",
      "thief",
      "thieves",
      "vehicle crime",
      "shoplifting",
      "shoplifter",
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
    alsoCalled: ["ETE"],
    includes: ["apprenticeship", "NEET"],
    from: "the strategy, priority 3; Youth Justice Board, key performance indicators",
  },
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
    from: "HM Government, Integrated Communities Strategy, 2018; the strategy, priority 4",
  },
  {
    matter: "community",
    includes: [
      "community event",
      "festival",
      "parade",
      "engagement event",
      "community engagement",
      "engage with residents",
    ],
    from: "the strategy, Key Partnership Successes, Protecting Vulnerable People and Strengthening Communities",
  },
  {
    matter: "exploitation",
    alsoCalled: ["exploit"],
    includes: [
      "criminal exploitation",
      "sexual exploitation",
      "CSE",
      "grooming",
      "groomed",
      "modern slavery",
      "trafficking",
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
  { matter: "victim", alsoCalled: ["survivor"], from: "Code of Practice for Victims of Crime, 2020" },
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
    matter: "night-time economy",
    alsoCalled: ["NTE"],
    includes: ["licensed premises", "pub", "nightclub", "drink spiking"],
    from: "the strategy, priority 1",
  },
  {
    matter: "Black, Asian and minority ethnic",
    alsoCalled: ["BAME", "ethnic minority", "minority ethnic"],
    from: "the strategy, priority 1",
  },
];
