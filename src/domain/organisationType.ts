/** What kind of body an organisation is. */
export enum OrganisationType {
  POLICE = "POLICE",
  POLICE_AND_CRIME_COMMISSIONER = "POLICE_AND_CRIME_COMMISSIONER",
  DISTRICT_COUNCIL = "DISTRICT_COUNCIL",
  COUNTY_COUNCIL = "COUNTY_COUNCIL",
  FIRE_AND_RESCUE = "FIRE_AND_RESCUE",
  HEALTH = "HEALTH",
  PROBATION = "PROBATION",
  COMMUNITY_SAFETY = "COMMUNITY_SAFETY",
  VOLUNTARY = "VOLUNTARY",
  CENTRAL_GOVERNMENT = "CENTRAL_GOVERNMENT",
}

/** What each value of OrganisationType means to an analyst. */
export const organisationTypeMeanings: Readonly<Record<OrganisationType, string>> = {
  POLICE: "Police force or police service.",
  POLICE_AND_CRIME_COMMISSIONER: "Elected Police and Crime Commissioner and their office.",
  DISTRICT_COUNCIL: "District or borough council.",
  COUNTY_COUNCIL: "County council.",
  FIRE_AND_RESCUE: "Fire and rescue service.",
  HEALTH: "Health body, such as a clinical commissioning group.",
  PROBATION: "Probation service or community rehabilitation company.",
  COMMUNITY_SAFETY: "Community safety partnership or team above the district.",
  VOLUNTARY: "Voluntary or community organisation.",
  CENTRAL_GOVERNMENT: "Department or agency of central government, here mostly as a publisher of statistics.",
};
