/** What kind of place an area is, from the smallest statistical area to the country. */
export enum AreaType {
  LSOA = "LSOA",
  WARD = "WARD",
  DISTRICT = "DISTRICT",
  UNITARY = "UNITARY",
  COUNTY = "COUNTY",
  POLICE_FORCE = "POLICE_FORCE",
  FIRE_AUTHORITY = "FIRE_AUTHORITY",
  COMMUNITY_SAFETY_PARTNERSHIP = "COMMUNITY_SAFETY_PARTNERSHIP",
  REGION = "REGION",
  COUNTRY = "COUNTRY",
}

/** What each value of AreaType means to an analyst. */
export const areaTypeMeanings: Readonly<Record<AreaType, string>> = {
  LSOA: "Lower layer Super Output Area: a small statistical area of 1,000 to 3,000 residents, redrawn at each census.",
  WARD: "Electoral ward of a district or unitary council.",
  DISTRICT: "Lower-tier local authority district, within a county.",
  UNITARY: "Single-tier (unitary) local authority, within no county council's area.",
  COUNTY: "Upper-tier county council area.",
  POLICE_FORCE: "Area of a territorial police force.",
  FIRE_AUTHORITY: "Area of a fire and rescue authority.",
  COMMUNITY_SAFETY_PARTNERSHIP:
    "Area of a Community Safety Partnership as the Office for National Statistics codes it; it may join several districts.",
  REGION: "Region of England.",
  COUNTRY: "Country of the United Kingdom.",
};
