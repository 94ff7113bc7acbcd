import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { WorkbookRow } from "../../../src/sources/workbook/workbook";
import { sheetsAt } from "./reading";

const DATA = "../shared/data";
const FLY_TIPPING = `${DATA}/defra/defra_flytipping_la_2012-13_to_2021-22.xlsx`;
const HOMELESSNESS = `${DATA}/hclic`;
const TEMPORARY_ACCOMMODATION = `${HOMELESSNESS}/DERIVED_ta1_kent_quarterly_2018Q2-2025Q4.csv`;
const isThere = existsSync(FLY_TIPPING) && existsSync(TEMPORARY_ACCOMMODATION);
/** A newcomer has none of these files; what they hold is tested on workbooks of our own beside this file. */
const describeIfThere = isThere ? describe : describe.skip;

function tableOf(path: string): Record<string, string>[] {
  return parse(readFileSync(path), { columns: true, bom: true });
}
