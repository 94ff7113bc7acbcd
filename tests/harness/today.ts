import { londonDay } from "../../src/domain/londonDay";

const day = () => londonDay(new Date());
const loadedOn = day();

/** The day that the hub gave to what was just done, asked for afterwards: midnight may have come since the test was loaded. */
export function today(): string {
  return expect.stringMatching(`^(${loadedOn}|${day()})$`);
}
