import * as z from "zod";

/** The most areas that one source may ask for: each is a request for each month. */
const MOST_AREAS = 200;
/** The service keeps three years. */
const MOST_MONTHS = 36;

/** A corner as the service writes it: latitude first, longitude second. */
const CORNER = /^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/;
const LEAST_CORNERS = 3;

const polygon = z
  .string()
  .transform((text) => text.split(":").map((corner) => corner.trim()))
  .refine((corners) => corners.length >= LEAST_CORNERS && corners.every((corner) => CORNER.test(corner)), {
    message: "a polygon must be three corners or more, such as 51.44,0.21:51.45,0.25:51.42,0.24 (latitude first)",
  })
  .transform((corners) => corners.join(":"));

/** What a source says of how it asks the service. */
export const policeUkApiSettings = z.strictObject({
  /** The areas that are asked for, by their GSS codes, each with its outline. */
  areas: z
    .array(
      z.strictObject({
        area: z.string().regex(/^[A-Z]\d{8}$/, "an area must be a GSS code such as E07000107"),
        polygon,
      }),
    )
    .max(MOST_AREAS)
    .default([]),
  /** How many months are asked for at each look, the latest among them: outcomes of earlier ones change. */
  months: z.int().min(1).max(MOST_MONTHS).default(12),
  /** Where the service is. */
  base: z
    .url({ message: "base must be an address such as https://data.police.uk/api" })
    .transform((url) => url.replace(/\/+$/, ""))
    .default("https://data.police.uk/api"),
});

export type PoliceUkApiSettings = z.output<typeof policeUkApiSettings>;
