import type { ReturnTemplate } from "./returnTemplate";
import { templateText } from "./templateText";
import { templateWorkbook } from "./templateWorkbook";

/** What a template may be written as. */
export const TEMPLATE_FORMATS = ["xlsx", "csv"] as const;
export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number];

/** The bytes of a template as a file. */
export async function writeTemplate(template: ReturnTemplate, format: TemplateFormat): Promise<Buffer> {
  return format === "xlsx" ? templateWorkbook(template) : Buffer.from(templateText(template));
}
