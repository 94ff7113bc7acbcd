import type { Synonym } from "./synonym";

/** What people do to people. */
export const VIOLENCE_AND_ABUSE: readonly Synonym[] = [
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
    alsoCalled: ["women and girls"],
    includes: [
      ...["domestic abuse", "sexual offence", "stalking", "harassment", "honour-based abuse"],
      ...["forced marriage", "FGM", "female genital mutilation", "misogyny", "spiking"],
    ],
    from: "HM Government, Tackling violence against women and girls strategy, 2021",
  },
  {
    matter: "domestic abuse",
    alsoCalled: ["domestic violence"],
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
    matter: "knife crime",
    alsoCalled: ["knife", "knives", "carrying knives", "bladed article"],
    from: "Criminal Justice Act 1988, s. 139; the strategy, priority 3",
  },
  {
    matter: "night-time economy",
    includes: ["licensed premises", "pub", "nightclub", "drink spiking"],
    from: "the strategy, priority 1",
  },
];
