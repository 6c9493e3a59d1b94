/** Reading a template that a person wrote. */
import { TEMPLATE_VERSION, type Template, templateSchema } from './template.ts';

export type TemplateReading =
  | { readonly ok: true; readonly template: Template }
  /** The end of a sentence: "the third part has no part “acount”". */
  | { readonly ok: false; readonly reason: string };

/** The longest template file that is read, in characters. */
export const LONGEST_TEMPLATE = 100_000;

/** The template in the text of a file, or why there is none. Never throws. */
export function readTemplate(text: string): TemplateReading {
  if (text.length > LONGEST_TEMPLATE) return refused('it is too long to be one');
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refused(`it is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const version = typeof read === 'object' && read !== null && 'version' in read ? read.version : null;
  if (typeof version === 'number' && version > TEMPLATE_VERSION)
    return refused(
      `it is of version ${version} of the format, and this program knows version ${TEMPLATE_VERSION}`,
    );
  const parsed = templateSchema.safeParse(read);
  if (parsed.success) return { ok: true, template: parsed.data };
  const [issue] = parsed.error.issues;
  const place = issue?.path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join(', ');
  return refused(place ? `${place}: ${issue?.message}` : (issue?.message ?? 'it has not the form of one'));
}

function refused(reason: string): TemplateReading {
  return { ok: false, reason };
}
