/** One record of a street-level file; what is left out is as usual. */
export interface StreetRecord {
  readonly id?: string;
  readonly month?: string;
  readonly reportedBy?: string;
  readonly lsoa?: string;
  readonly lsoaName?: string;
  readonly type?: string;
  readonly outcome?: string;
}

const HEADER =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";

/** A street-level file in police.uk's layout. Its records are made up. */
export function streetFile(records: readonly StreetRecord[]): string {
  const lines = records.map(
    ({
      id = "",
      month = "2024-01",
      reportedBy = "Kent Police",
      lsoa = "E01024132",
      lsoaName = "Dartford 012A",
      type = "Burglary",
      outcome = type === "Anti-social behaviour" ? "" : "Under investigation",
    }) => `${id},${month},${reportedBy},Kent Police,0.2,51.4,On or near ,${lsoa},${lsoaName},${type},${outcome},`,
  );
  return [HEADER, ...lines, ""].join("\n");
}
